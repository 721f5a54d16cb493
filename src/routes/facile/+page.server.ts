import { loadHome } from '../load-home.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadHome(event, 'facile');
