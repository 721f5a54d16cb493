import { askFrom } from './ask-action.ts';
import { loadAsk } from './load-ask.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadAsk(event, 'fr');
export const actions: Actions = { demander: askFrom('fr') };
