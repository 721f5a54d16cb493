import { askFrom } from '../../../../centres/[centre=slug]/demander/ask-action.ts';
import { loadAsk } from '../../../../centres/[centre=slug]/demander/load-ask.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadAsk(event, event.params.langue);
export const actions: Actions = {
	demander: (event) => askFrom(event.params.langue)(event)
};
