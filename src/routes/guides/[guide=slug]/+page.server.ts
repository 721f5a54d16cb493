import { loadGuide } from '../load-guide.ts';
import { tellChangeFrom } from '../tell-change-action.ts';

import type { PageServerLoad, Actions } from './$types';

export const load: PageServerLoad = (event) => loadGuide(event, 'fr');
export const actions: Actions = { change: tellChangeFrom('fr') };
