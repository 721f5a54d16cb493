import { error } from '@sveltejs/kit';
import { voiceTicket } from '#lib/features/neighbourhood/contributions/index.ts';
import { whenIn } from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../../equipe/print-document.ts';
import { phoneOf } from '../../../../../visit.ts';
import { keptVoice } from '../../../../kept-voice.ts';
import { kioskOf } from '../../../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** Her ticket on paper, for as long as her visit. */
export const GET: RequestHandler = async (event) => {
	const { centre } = kioskOf(event);
	const text = event.params.texte ?? 'fr';
	const address = await keptVoice(event, text);
	if (!address) {
		error(404, { message: 'Aucun ticket n’est gardé sur cette borne. Parlez à l’accueil.' });
	}
	const day = todayIn(centre.timeZone, event.locals.world.now());
	const printed = await printDocument(
		voiceTicket({
			...{ text, address, centre: centre.name, day, saidDay: whenIn(text, day, null) },
			phone: await phoneOf(event, centre),
			isExample: event.locals.isDemo
		})
	);
	printed.headers.set('cache-control', 'no-store');
	// Read where it is: a file that is kept would be somebody else's to open.
	printed.headers.set('content-disposition', 'inline');
	return printed;
};
