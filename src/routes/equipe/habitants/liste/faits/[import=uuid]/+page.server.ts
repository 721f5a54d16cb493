import { showPastImport, takeBack } from '../../../../past-imports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showPastImport(event, 'members');

export const actions: Actions = { default: (event) => takeBack(event, '/equipe/habitants/liste') };
