import { kioskAddress, saidOfTicket } from '#lib/features/lobby/kiosk-screens/index.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import { keptTicket } from '../../../kept-ticket.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Her ticket, for as long as her visit: to print, or to take along by a square. */
export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	event.setHeaders({ 'cache-control': 'no-store' });
	const ticket = await keptTicket(event, text);
	const isHeard = event.locals.world.speech.nameOf(saidOfTicket(text, ticket), languageOf(text));
	return {
		sound: isHeard && kioskAddress(text, '/ateliers/demande/son.mp3'),
		ticket: ticket && {
			wanted: ticket.wanted,
			lines: ticket.lines,
			square: squareCode(ticket.address),
			paper: kioskAddress(text, '/ateliers/demande/ticket.pdf')
		}
	};
};
