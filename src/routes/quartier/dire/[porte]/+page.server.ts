import { loadSay } from './load-say.ts';
import { correct, readAgainIn, sendIn } from './say-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadSay(event, 'fr');
export const actions: Actions = {
	relire: readAgainIn('fr'),
	corriger: correct,
	envoyer: sendIn('fr')
};
