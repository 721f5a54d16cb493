import { loadSay } from '../load-say.ts';
import { correct, readAgainIn, sendIn } from '../say-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadSay(event, 'facile');
export const actions: Actions = {
	relire: readAgainIn('facile'),
	corriger: correct,
	envoyer: sendIn('facile')
};
