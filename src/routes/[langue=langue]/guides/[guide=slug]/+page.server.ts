import { loadGuide } from '../../../guides/load-guide.ts';
import { tellChangeFrom } from '../../../guides/tell-change-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadGuide(event, event.params.langue);
export const actions: Actions = {
	change: (event) => tellChangeFrom(event.params.langue)(event)
};
