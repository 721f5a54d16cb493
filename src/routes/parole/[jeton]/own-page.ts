import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import {
	appeal,
	asAuthor,
	readOwn,
	sayAgain,
	withdraw
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	findPersonal,
	MOST_SAID,
	ownAddress,
	SAY_WORDS,
	saidAddress,
	sayHome,
	tellOwn
} from '#lib/features/neighbourhood/contributions/index.ts';
import { themeAddress } from '#lib/features/neighbourhood/themes/index.ts';
import { whenIn } from '#lib/features/outreach/place-requests/index.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import { houseLinks } from '../../house-links.ts';
import { phoneOf, visit } from '../../visit.ts';

type Opened = {
	locals: App.Locals;
	url: URL;
	params: { jeton: string };
	setHeaders(headers: Record<string, string>): void;
	getClientAddress(): string;
};
type Sent = Opened & { request: Request };

// As `/lieu/[jeton]`: our own pages may know the name of the site, nobody the address of this one.
const HEADERS = {
	'cache-control': 'no-store',
	'referrer-policy': 'strict-origin',
	'x-robots-tag': 'noindex'
};

/** Said alike of a ticket that was altered, cut, or never given; wrong ones are counted. */
async function closed(event: Opened, text: PublicText): Promise<never> {
	const { keys, world } = event.locals;
	event.setHeaders(HEADERS);
	const attempt = {
		kind: 'contribution-ticket',
		subject: event.params.jeton.slice(0, 100),
		...{ knownDeviceId: null, address: event.getClientAddress() }
	};
	const counted = await countAttempt(keys, attempt, world.now());
	const words = SAY_WORDS[text].own;
	if ('refusal' in counted) error(429, { message: words.tired });
	error(410, { message: words.closedLead.join(' ') });
}

async function asHer<Result>(
	event: Opened,
	text: PublicText,
	work: (db: Db, id: string) => Promise<Result>
): Promise<Result> {
	const { world, post } = event.locals;
	const done = await asAuthor({ world, ...(post && { post }) }, event.params.jeton, work);
	return done ?? closed(event, text);
}

/** Where it stands, for whoever holds its ticket. */
export async function loadOwn(event: Opened, text: PublicText) {
	const { locals, params, setHeaders, url } = event;
	const now = locals.world.now();
	const centres = await listCentres(locals.world.database, now);
	const found = await asHer(event, text, async (db, id) => {
		const { centre_id } = await db
			.selectFrom('contributions')
			.where('id', '=', id)
			.select('centre_id')
			.executeTakeFirstOrThrow();
		const centre = centres.find((one) => one.id === centre_id)!;
		return { centre, own: await readOwn(db, id, todayIn(centre.timeZone, now)) };
	});
	const { centre, own } = found;
	if (!own) return closed(event, text);
	setHeaders(HEADERS);
	const phone = await phoneOf(event, centre);
	const dayOf = (at: Temporal.Instant) => whenIn(text, todayIn(centre.timeZone, at), null);
	const named = { ...own, versions: await withPlaces(event, own.versions) };
	const { saidAt, appeal: asked, ...told } = tellOwn(named, SAY_WORDS[text].own, dayOf);
	const address = new URL(ownAddress(params.jeton, text), locals.keys.origin).href;
	return {
		around: {
			...{ text, centre: centre.name, home: { href: '/' }, others: [] },
			isExample: locals.isDemo,
			phones: phone ? [phone] : [],
			links: houseLinks(languageOf(text))
		},
		told: {
			...told,
			saidOn: dayOf(saidAt),
			appeal: asked && { on: dayOf(asked.at), outcome: asked.outcome, words: asked.words }
		},
		...{ door: own.door, subject: own.subject, see: saidAddress(own.id) },
		theme: own.theme && { href: themeAddress(own.theme.id), title: own.theme.title },
		isLeaving: url.searchParams.has('retirer') && told.may.withdraw,
		ticket: { address, square: squareCode(address) },
		sayMore: sayHome(text)
	};
}

/** The name of each place, as everybody reads it: the directory is not opened by a ticket. */
function withPlaces<Version extends { placeId: string | null; place: string | null }>(
	event: Opened,
	versions: readonly Version[]
): Promise<Version[]> {
	return visit(event, null, (db) =>
		Promise.all(
			versions.map(async (version) => {
				const place = version.placeId ? await readPublicPlace(db, version.placeId) : null;
				return place && !place.isRefuge ? { ...version, place: place.name } : version;
			})
		)
	);
}

/** A ticket pressed without end, by a machine or in anger: nothing more for a quarter of an hour. */
async function pressedTooOften({ locals, params, getClientAddress }: Opened): Promise<boolean> {
	const attempt = {
		kind: 'contribution-press',
		subject: params.jeton.slice(0, 100),
		...{ knownDeviceId: null, address: getClientAddress() }
	};
	return 'refusal' in (await countAttempt(locals.keys, attempt, locals.world.now()));
}

const Words = (message: string) =>
	v.object({
		mots: v.pipe(v.string(), v.trim(), v.minLength(3, message), v.maxLength(MOST_SAID, message))
	});
const Appeal = v.object({ raison: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '') });

/** She says it otherwise. */
export const changeIn = (text: PublicText) => async (event: Sent) => {
	const { own, preview } = SAY_WORDS[text];
	const form = await event.request.formData();
	const refused = (status: 400 | 409 | 429, errors: Record<string, string>) =>
		refuseForm(status, { name: 'changer', form, errors, why: null });
	const read = readForm(Words(own.errors.words), form);
	if ('errors' in read) return refused(400, read.errors);
	if (await pressedTooOften(event)) return refused(429, { '': own.tired });
	const { mots } = read.sent;
	const said = await asHer(event, text, (db, id) => sayAgain(db, id, mots));
	if ('refusal' in said) {
		const isOver = said.refusal === 'withdrawn';
		return refused(409, isOver ? { '': own.withdrawn } : { mots: own.errors.words });
	}
	if (said.isSame) return { done: own.same };
	const kinds = [...new Set(findPersonal(mots).map(({ kind }) => preview.kinds[kind]))];
	const masked = kinds.length > 0 ? [own.changedMasked(kinds.join(', '))] : [];
	return { done: [own.changed, ...masked].join(' ') };
};

/** She takes it away, for good. */
export const withdrawIn =
	(text: PublicText) =>
	async (event: Sent): Promise<never> => {
		await asHer(event, text, withdraw);
		redirect(303, `./${event.params.jeton}`);
	};

/** She asks for somebody else. */
export const appealIn = (text: PublicText) => async (event: Sent) => {
	const { own } = SAY_WORDS[text];
	const form = await event.request.formData();
	const refused = (status: 400 | 409 | 429, errors: Record<string, string>) =>
		refuseForm(status, { name: 'recours', form, errors, why: null });
	const read = readForm(Appeal, form);
	if ('errors' in read) return refused(400, read.errors);
	if (await pressedTooOften(event)) return refused(429, { '': own.tired });
	const asked = await asHer(event, text, (db, id) => appeal(db, id, read.sent.raison));
	if ('refusal' in asked) {
		return refused(409, { '': asked.refusal === 'already' ? own.appealed : own.failed });
	}
	return { done: own.appealed };
};
