import { showPastImport, takeBack } from '../../../past-imports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showPastImport(event, 'registers');

export const actions: Actions = { default: (event) => takeBack(event, '/equipe/registres') };
