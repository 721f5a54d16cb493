import { loadSay } from '../../../../quartier/dire/[porte]/load-say.ts';
import { correct, readAgainIn, sendIn } from '../../../../quartier/dire/[porte]/say-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadSay(event, event.params.langue);
export const actions: Actions = {
	relire: (event) => readAgainIn(event.params.langue)(event),
	corriger: correct,
	envoyer: (event) => sendIn(event.params.langue)(event)
};
