import { readWalkPage } from '../walk-page.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => readWalkPage(event);
