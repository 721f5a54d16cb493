import { giveUpFrom, loadTicket } from './ticket-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadTicket(event, 'fr');
export const actions: Actions = { renoncer: giveUpFrom };
