import { appealIn, changeIn, loadOwn, withdrawIn } from '../../../parole/[jeton]/own-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadOwn(event, event.params.langue);
export const actions: Actions = {
	changer: (event) => changeIn(event.params.langue)(event),
	retirer: (event) => withdrawIn(event.params.langue)(event),
	recours: (event) => appealIn(event.params.langue)(event)
};
