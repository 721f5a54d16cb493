import { loadReading } from '../load-reading.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadReading(event, 'facile');
