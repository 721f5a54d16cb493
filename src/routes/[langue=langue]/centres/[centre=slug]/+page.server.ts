import { loadCentre } from '../../../centres/load-centre.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) =>
	loadCentre(event, event.params.langue as 'en' | 'ar');
