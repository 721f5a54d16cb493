import { loadCentre } from '../../load-centre.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadCentre(event, 'facile');
