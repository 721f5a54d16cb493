import { loadGuides } from './load-guides.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadGuides(event, 'fr');
