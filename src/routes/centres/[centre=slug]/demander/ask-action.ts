import { type Cookies, redirect } from '@sveltejs/kit';
import {
	askForPlace,
	openSent,
	sealSent,
	secondsSince
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	ASK_WORDS,
	askForm,
	STAMP_FIELD,
	ticketAddress,
	TRAP_FIELD
} from '#lib/features/outreach/place-requests/index.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { ALREADY_DONE_PARAM } from '#lib/shared/post-key.ts';
import { relativeAddress } from '../../../relative-address.ts';
import { visitedCentre } from '../../../visit.ts';
import { handClock } from './load-ask.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

type Sent = {
	locals: App.Locals;
	url: URL;
	request: Request;
	cookies: Cookies;
};

const COUNTED_HOURS = 24;

type Place = { id: string; timeZone: string };
type Asked = {
	text: PublicText;
	/** Where the count of what this browser asked is sent back to. */
	counted: string;
	/** Of a machine of everybody: whether more was asked there lately than people ask. */
	crowded?: () => Promise<boolean>;
};

/** What a form asks of a centre: its ticket, or the page again with what is to be corrected. */
export async function sendAsking(
	event: Sent,
	centre: Place,
	{ text, counted, crowded }: Asked
): Promise<{ ticket: string } | Awaited<ReturnType<typeof refuseForm>>> {
	const { world, post } = event.locals;
	const words = ASK_WORDS[text];
	const form = await event.request.formData();
	const refused = (status: 400 | 409, errors: Record<string, string>) =>
		refuseForm(status, { name: 'demander', form, errors, why: null });
	const read = readForm(askForm(words), form);
	if ('errors' in read) return refused(400, read.errors);
	const { prenom, telephone, pour, mots, quand, enfant, adulte } = read.sent;
	const key = world.secrets.placeRequests;
	const now = handClock();
	const before = sentBefore(event, now);
	const wanted = {
		...{ firstName: prenom, phone: telephone, occasion: pour, words: mots, callWhen: quand, text },
		adultFirstName: enfant ? adulte : null
	};
	const sending = {
		isTrapped: read.sent[TRAP_FIELD] !== '',
		seconds: secondsSince(key, centre.id, { stamp: read.sent[STAMP_FIELD], now }),
		sentBefore: before.times,
		...(crowded && { isCrowded: await crowded() })
	};
	const asked = await asVisitor({ ...world, ...(post && { post }) }, centre.id, (db) =>
		askForPlace(db, centre, wanted, { secrets: world.secrets, sending })
	);
	if ('refusal' in asked) {
		const { refusal } = asked;
		// Nothing is wrong, and there is nothing more to do: the page says so.
		if (refusal === 'already-asked') redirect(303, `?${ALREADY_DONE_PARAM}=1`);
		const said = {
			phone: { telephone: words.errors.phone },
			gone: { pour: words.errors.gone },
			confidential: { '': asked.message }
		};
		return refused(409, said[refusal]);
	}
	keepSent(event, { ...before, times: before.times + 1 }, { now, path: counted });
	return asked;
}

/** Somebody without an account asks for a place, and is led to her ticket. */
export const askFrom =
	(text: PublicText) => async (event: Sent & { params: { centre: string } }) => {
		const centre = await visitedCentre(event, event.params.centre);
		const asked = await sendAsking(event, centre, { text, counted: event.url.pathname });
		if (!('ticket' in asked)) return asked;
		redirect(303, relativeAddress(event.url, ticketAddress(asked.ticket, text)));
	};

type Browser = Pick<Sent, 'cookies' | 'locals'>;

const nameOf = ({ keys }: App.Locals) => `${keys.isSecure ? '__Secure-' : ''}declic.demande`;

/** How many times this browser has asked since yesterday: its cookie says it, or nothing does. */
function sentBefore({ cookies, locals }: Browser, now: Temporal.Instant) {
	const read = openSent(locals.world.secrets.placeRequests, cookies.get(nameOf(locals)));
	const oldest = now.subtract({ hours: COUNTED_HOURS });
	const isRecent = read !== null && Temporal.Instant.compare(read.since, oldest) > 0;
	return isRecent ? read : { times: 0, since: now };
}

/** Set on sending alone, for that page alone, and over a day after the first time. */
function keepSent(
	{ cookies, locals }: Browser,
	sent: { times: number; since: Temporal.Instant },
	{ now, path }: { now: Temporal.Instant; path: string }
): void {
	const ends = sent.since.add({ hours: COUNTED_HOURS });
	cookies.set(nameOf(locals), sealSent(locals.world.secrets.placeRequests, sent), {
		path,
		httpOnly: true,
		secure: locals.keys.isSecure,
		sameSite: 'lax',
		maxAge: Math.max(1, Math.round(now.until(ends).total('seconds')))
	});
}
