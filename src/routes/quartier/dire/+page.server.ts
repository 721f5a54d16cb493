import { loadEntrance } from './load-entrance.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadEntrance(event, 'fr');
