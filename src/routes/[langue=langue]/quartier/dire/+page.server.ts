import { loadEntrance } from '../../../quartier/dire/load-entrance.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => loadEntrance(event, event.params.langue);
