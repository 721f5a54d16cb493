import { readIn } from '../../../quartier/load-reading.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => ({
	told: await readIn(event, event.params.parole, event.params.langue)
});
