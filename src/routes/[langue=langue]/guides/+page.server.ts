import { loadGuides } from '../../guides/load-guides.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadGuides(event, event.params.langue);
