import { appealIn, changeIn, loadOwn, withdrawIn } from './own-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadOwn(event, 'fr');
export const actions: Actions = {
	changer: changeIn('fr'),
	retirer: withdrawIn('fr'),
	recours: appealIn('fr')
};
