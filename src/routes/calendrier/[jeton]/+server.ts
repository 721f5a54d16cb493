import { error } from '@sveltejs/kit';
import {
	readCalendarLink,
	readPersonCalendar
} from '#lib/features/learning/calendars/index.server.ts';
import { meetingsOfPerson } from '#lib/features/learning/funnels/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import type { RequestHandler } from './$types';

const HEADERS = {
	'content-type': 'text/calendar; charset=utf-8',
	'cache-control': 'no-store',
	'referrer-policy': 'no-referrer',
	'x-robots-tag': 'noindex'
};

/** What is wrong with an address is not said: a stranger learns nothing by trying. */
const NOTHING = 'Cette adresse n’ouvre aucun calendrier. Demandez-en une autre au centre social.';

/** The calendar behind a secret address, which ends in .ics as telephones like it. */
export const GET: RequestHandler = async (event) => {
	const { keys, world } = event.locals;
	const token = event.params.jeton.replace(/\.ics$/, '');
	const calendar =
		(await readCalendarLink(world, token)) ??
		(await readPersonCalendar(world, token, meetingsOfPerson));
	if (calendar !== null) return new Response(calendar, { headers: HEADERS });
	// Wrong addresses alone are counted: a telephone that asks every hour is never turned away.
	const attempt = {
		kind: 'calendar-link',
		subject: token.slice(0, 100),
		knownDeviceId: null,
		address: event.getClientAddress()
	};
	const counted = await countAttempt(keys, attempt, world.now());
	error('refusal' in counted ? 429 : 404, { message: NOTHING });
};
