import { type Cookies, fail, redirect } from '@sveltejs/kit';
import type * as v from 'valibot';
import {
	readBeforehand,
	sayContribution,
	type Trace
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	ownAddress,
	type Preview,
	SAY_WORDS,
	sayForm,
	sayHome,
	sayRoot,
	THEME_WORDS,
	whereMeant
} from '#lib/features/neighbourhood/contributions/index.ts';
import { secondsSince } from '#lib/features/outreach/place-requests/index.server.ts';
import { STAMP_FIELD, TRAP_FIELD, whenIn } from '#lib/features/outreach/place-requests/index.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import {
	type LightPicture,
	type RedrawRefusal,
	redrawLight,
	type Sender
} from '#lib/platform/pictures/redraw-photo.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { relativeAddress } from '../../../relative-address.ts';
import { visit } from '../../../visit.ts';
import { handClock, type Visited, whereSaid, type WhereSaid } from './load-say.ts';
import { keepSent, sentLately } from './sent-lately.ts';

export type Sent = Visited & { request: Request; cookies: Cookies; getClientAddress(): string };
type Read = v.InferOutput<ReturnType<typeof sayForm>>;
type SaidAt = Pick<WhereSaid, 'door' | 'today' | 'theme'> & {
	reader: { id: string; timeZone: string };
};

/** Where it is written: on a page of the site, or on the screen of a lobby. */
export type Writing = {
	whereOf(event: Sent, text: PublicText): Promise<SaidAt>;
	countOf(event: Sent, text: PublicText, now: Temporal.Instant): Promise<Counted>;
	/** Where she is led with her ticket. */
	ledTo(event: Sent, text: PublicText, ticket: string): string;
	/** Nobody reads here any more. */
	closed(text: PublicText): string;
};
/** How she came, and what was sent before from there. */
type Counted = {
	channel: 'web' | 'kiosk';
	from: Pick<Trace, 'browser' | 'kioskId'>;
	sentBefore: number;
	isCrowded?: boolean;
	/** Once it is kept, it counts. */
	count(): void;
};

const ON_THE_SITE: Writing = {
	whereOf: whereSaid,
	async countOf(event, text, now) {
		const before = sentLately(event, now);
		return {
			...{ channel: 'web', from: { browser: before.browser, kioskId: null } },
			sentBefore: before.times,
			count: () => keepSent(event, before, { now, path: sayRoot(text) })
		};
	},
	ledTo: (event, text, ticket) => relativeAddress(event.url, ownAddress(ticket, text)),
	closed: sayHome
};

/** What is typed once and sent at the second step. */
const CARRIED = [
	...['sujet', 'mots', 'ou', 'fin', 'enfant', 'adulte', 'reponse', STAMP_FIELD, TRAP_FIELD]
] as const;
const MOST_PHOTO_BYTES = 10 * 1_048_576;

/** What everybody would read of it. */
export const readAgainIn =
	(text: PublicText, { whereOf } = ON_THE_SITE) =>
	async (event: Sent) => {
		const where = await whereOf(event, text);
		const form = await event.request.formData();
		const read = readForm(sayForm({ ...where, words: SAY_WORDS[text] }), form);
		if ('errors' in read) return toCorrect(400, form, read.errors);
		if (hasEnded(where)) return toCorrect(409, form, { '': THEME_WORDS[text].ended });
		return { preview: await previewOf(event, { form, read: read.sent, where, text }) };
	};

/**
 * What she was answering ended while she was writing: she is told, and given back what she wrote, to send it without.
 * A form that was opened after its end answers nothing.
 */
const hasEnded = ({ theme }: SaidAt): boolean => theme !== null && !theme.isOpen;

/** Back to what she was writing, as she wrote it. */
export async function correct(event: Pick<Sent, 'request'>) {
	const form = await event.request.formData();
	const { data } = await refuseForm(400, { name: 'relire', form, errors: {}, why: null });
	return { ...data, preview: null };
}

async function toCorrect(status: 400 | 409, form: FormData, errors: Record<string, string>) {
	const refused = await refuseForm(status, { name: 'relire', form, errors, why: null });
	return fail(status, { ...refused.data, preview: null });
}

type Told = { form: FormData; read: Read; where: SaidAt; text: PublicText };

async function previewOf(event: Sent, { form, read, where, text }: Told): Promise<Preview> {
	const { dataDir } = event.locals.world;
	const { words, masked, wheres } = await visit(event, where.reader, (db) =>
		readBeforehand(db, { words: read.mots, where: read.ou, chosen: read.lieu }, dataDir)
	);
	const { reponse: way } = read;
	const isThere = wheres.some(({ value }) => value === read.lieu);
	return {
		...{ words, masked, wheres, subject: read.sujet, isWithAdult: read.enfant },
		where: isThere ? read.lieu : wheres[0]!.value,
		endsOn: read.fin && whenIn(text, read.fin, null),
		answer: way && {
			by: 'mail' in way ? 'mail' : 'phone',
			said: String(form.get('reponse')).trim()
		},
		carried: CARRIED.flatMap((name) => {
			const typed = form.get(name);
			return typeof typed === 'string' && typed !== '' ? [[name, typed] as const] : [];
		})
	};
}

/** She sends what she has read: kept once, and her ticket given to her alone. */
export const sendIn =
	(text: PublicText, writing = ON_THE_SITE) =>
	async (event: Sent) => {
		const where = await writing.whereOf(event, text);
		const form = await event.request.formData();
		const read = readForm(sayForm({ ...where, words: SAY_WORDS[text] }), form);
		if ('errors' in read) return toCorrect(400, form, read.errors);
		if (hasEnded(where)) return toCorrect(409, form, { '': THEME_WORDS[text].ended });
		const told = { form, read: read.sent, where, text };
		const { signal } = event.request;
		const sender = { address: event.getClientAddress(), signal };
		const photo = await readPhoto(form.get('photo'), sender, text);
		if (photo && 'error' in photo) return onPreview(event, told, { photo: photo.error });
		const said = await say(event, told, { photo, writing });
		if (!('refusal' in said)) redirect(303, writing.ledTo(event, text, said.ticket));
		const { errors } = SAY_WORDS[text].form;
		if (said.refusal === 'closed') redirect(303, writing.closed(text));
		// It ended at this very moment.
		if (said.refusal === 'theme') return toCorrect(409, form, { '': THEME_WORDS[text].ended });
		if (said.refusal === 'unknown-place' || said.refusal === 'far-away') {
			return onPreview(event, told, { lieu: errors.place });
		}
		return toCorrect(409, form, { '': said.message });
	};

async function onPreview(event: Sent, told: Told, errors: Record<string, string>) {
	const { form } = told;
	const refused = await refuseForm(400, { name: 'envoyer', form, errors, why: null });
	return fail(400, { ...refused.data, preview: await previewOf(event, told) });
}

/** Redrawn before anything is written, since it takes seconds; null: she sends none. */
async function readPhoto(
	file: FormDataEntryValue | null,
	sender: Sender,
	text: PublicText
): Promise<LightPicture | { error: string } | null> {
	if (!(file instanceof File) || file.size === 0) return null;
	const { errors } = SAY_WORDS[text].form;
	if (file.size > MOST_PHOTO_BYTES) return { error: errors.heavy };
	const picture = await redrawLight(new Uint8Array(await file.arrayBuffer()), sender);
	if (!('refusal' in picture)) return picture;
	return { error: errors[WORDS_OF[picture.refusal]] };
}

const WORDS_OF: Record<
	RedrawRefusal['refusal'],
	'noPhoto' | 'iphoneFormat' | 'large' | 'unopened' | 'crowded'
> = {
	'not-a-photo': 'noPhoto',
	'iphone-format': 'iphoneFormat',
	'too-many-pixels': 'large',
	'not-opened': 'unopened',
	crowded: 'crowded',
	left: 'crowded'
};

type With = { photo: LightPicture | null; writing: Writing };

async function say(event: Sent, { read, where, text }: Told, { photo, writing }: With) {
	const { world, post } = event.locals;
	const { door, reader, today, theme } = where;
	const now = handClock();
	const { channel, from, count, ...before } = await writing.countOf(event, text, now);
	const { voices } = world.secrets;
	const said = await asVisitor({ ...world, ...(post && { post }) }, reader.id, (db) =>
		sayContribution(
			db,
			{
				...{ door, subject: read.sujet, words: read.mots, language: text, photo },
				...{ isWithAdult: read.enfant && read.adulte, endsOn: read.fin || null },
				where: whereMeant(read.ou, read.lieu),
				themeId: theme?.isOpen ? theme.id : null
			},
			{
				...{ channel, contact: read.reponse || null },
				sending: {
					isTrapped: read[TRAP_FIELD] !== '',
					seconds: secondsSince(voices, reader.id, { stamp: read[STAMP_FIELD], now }),
					...before
				},
				trace: {
					address: event.getClientAddress(),
					at: now.toString({ smallestUnit: 'second' }),
					...from
				}
			},
			{ centre: reader, secrets: world.secrets, dataDir: world.dataDir, today }
		)
	);
	if (!('refusal' in said)) count();
	return said;
}
