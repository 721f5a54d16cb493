import { error } from '@sveltejs/kit';
import { ticketPaper } from '#lib/features/lobby/kiosk-screens/index.ts';
import { whenIn } from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../../equipe/print-document.ts';
import { phoneOf } from '../../../../../visit.ts';
import { keptTicket } from '../../../../kept-ticket.ts';
import { kioskOf } from '../../../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** Her ticket on paper, for as long as her visit. */
export const GET: RequestHandler = async (event) => {
	const { centre } = kioskOf(event);
	const text = event.params.texte ?? 'fr';
	const ticket = await keptTicket(event, text);
	if (!ticket) {
		error(404, {
			message: 'Aucun ticket n’est gardé sur cette borne. Parlez à l’accueil.'
		});
	}
	const day = todayIn(centre.timeZone, event.locals.world.now());
	const printed = await printDocument(
		ticketPaper({
			...ticket,
			...{ text, centre: centre.name, day, saidDay: whenIn(text, day, null) },
			phone: await phoneOf(event, centre),
			isExample: event.locals.isDemo
		})
	);
	printed.headers.set('cache-control', 'no-store');
	// Read where it is: a file that is kept would be somebody else's to open.
	printed.headers.set('content-disposition', 'inline');
	return printed;
};
