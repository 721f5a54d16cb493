import { giveUpFrom, loadTicket } from '../../../demande/[ticket]/ticket-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadTicket(event, event.params.langue);
export const actions: Actions = { renoncer: giveUpFrom };
