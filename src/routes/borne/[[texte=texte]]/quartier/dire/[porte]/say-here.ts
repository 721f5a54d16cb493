import { error, redirect } from '@sveltejs/kit';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import {
	doorNamed,
	endDays,
	SHOWN_WORDS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { whenIn } from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import type { Writing } from '../../../../../quartier/dire/[porte]/say-actions.ts';
import { visit } from '../../../../../visit.ts';
import { kioskOf } from '../../../../kiosk-of.ts';
import { keepVoice } from '../../../../kept-voice.ts';
import { sentOfVisit } from '../../../../sent-of-visit.ts';
import { isReadHere } from '../../../../who-reads-here.ts';

type Asked = { locals: App.Locals; params: { porte: string } };

/** The door of an address, and the centre that reads: that of the lobby. */
export async function whereSaidHere(event: Asked, text: PublicText) {
	const { centre } = kioskOf(event);
	const door = doorNamed(event.params.porte);
	if (!door) error(404, { message: 'Cette page n’est pas là.' });
	const isOpen = await visit(event, centre, (db) => isReadHere(db, centre.id));
	if (!isOpen) redirect(303, kioskAddress(text, '/quartier'));
	const today = todayIn(centre.timeZone, event.locals.world.now());
	// Nothing is asked at a kiosk: what a lobby asks, somebody of it says aloud.
	return { door, reader: centre, today, theme: null };
}

/** A week, a fortnight, a month, as long as it may: nobody opens a calendar on a kiosk. */
const DAYS = [7, 14, 30];

/** Until when news and services may be shown, as it is said. */
export function endsHere(today: string, text: PublicText): { day: string; said: string }[] {
	const from = Temporal.PlainDate.from(today);
	const days = [...DAYS.map((ahead) => from.add({ days: ahead }).toString()), endDays(today).last];
	return days.map((day) => ({ day, said: SHOWN_WORDS[text].until(whenIn(text, day, null)) }));
}

/** Said at a screen of everybody: the visit has its count, and the machine has one; its address has none. */
export const AT_A_KIOSK: Writing = {
	whereOf: whereSaidHere,
	async countOf(event, _text, now) {
		const { id } = kioskOf(event);
		const { times, count } = sentOfVisit(event, now);
		const attempt = {
			...{ kind: 'kiosk-words', subject: null, knownDeviceId: id },
			address: event.getClientAddress()
		};
		const attempted = await countAttempt(event.locals.keys, attempt, now);
		return {
			...{ channel: 'kiosk', from: { browser: null, kioskId: id } },
			...{ sentBefore: times, isCrowded: 'refusal' in attempted, count }
		};
	},
	ledTo(event, text, ticket) {
		keepVoice(event, ticket);
		return kioskAddress(text, '/quartier/ticket');
	},
	closed: (text) => kioskAddress(text, '/quartier')
};
