import { sql } from 'kysely';
import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { type CallMoment, SOMETHING_ELSE } from '../domain/ask-form.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

import { heldBackFor, type Sending } from '../domain/held-back.ts';
import { digestOfTicket, drawTicket, markOfWish } from './seals.ts';
import { occasionsToAskFor } from './occasions-to-ask-for.ts';

/** What somebody asks, as her form said it. */
export type PlaceWanted = {
	firstName: string;
	phone: string;
	/** Of an occasion of the agenda, or « autre ». */
	occasion: string;
	words: string;
	callWhen: CallMoment;
	/** Whoever answers for the child who comes; null: it is for no child. */
	adultFirstName: string | null;
	text: PublicText;
};

export type AskRefusal = Refusal<'phone' | 'gone' | 'already-asked'>;

/** Pressed again, or filled in once more, without a cookie. */
const MINUTES_OF_A_HAND = 10;

type Centre = { id: string; timeZone: string };
type Asking = { secrets: Pick<Secrets, 'placeRequests'>; sending: Omit<Sending, 'lately'> };

/**
 * Anybody asks a centre for a place, and is given her ticket: its secret is told here once. Asked twice
 * by the same hand, it is one; what looks like the work of a machine waits for the desk to look.
 */
export async function askForPlace(
	db: Db,
	centre: Centre,
	wanted: PlaceWanted,
	{ secrets, sending }: Asking
): Promise<{ ticket: string } | AskRefusal | ConfidentialRefusal> {
	const { firstName, adultFirstName, words, callWhen, text } = wanted;
	const confidential = refuseConfidential({
		...{ Prénom: firstName, 'Vos mots': words },
		'Prénom de l’adulte': adultFirstName ?? ''
	});
	if (confidential) return confidential;
	const phone = readPhone(wanted.phone);
	if ('refusal' in phone) return refuse('phone', phone.message);
	const occasion =
		wanted.occasion === SOMETHING_ELSE
			? null
			: (await occasionsToAskFor(db, centre)).find(({ id }) => id === wanted.occasion);
	if (occasion === undefined) return refuse('gone', 'Ce moment n’est plus proposé.');
	const mark = markOfWish(secrets.placeRequests, phone.e164, occasion?.id ?? SOMETHING_ELSE);
	// One after the other in a centre: those that come at once are counted too.
	await takeTurn(db, `place-requests ${centre.id}`);
	const { isWaiting, isRecent, lately } = await alike(db, mark);
	// Sent again by the same hand. Anybody else who types that number is told nothing of it, and keeps nobody out.
	if (isRecent || (isWaiting && sending.sentBefore > 0)) {
		return refuse('already-asked', 'Votre demande est déjà arrivée.');
	}
	const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(db);
	const { id } = rows[0]!;
	const ticket = drawTicket();
	const recorded_at = db.acting.at.toString();
	await db
		.insertInto('place_requests')
		.values({
			...{ id, centre_id: centre.id, first_name: firstName, phone: phone.e164 },
			...{ is_for_child: adultFirstName !== null, adult_first_name: adultFirstName },
			...{ kind: occasion?.kind ?? 'other', occasion_id: occasion?.id ?? null },
			...{ occasion_title: occasion?.title ?? null, occasion_day: occasion?.day ?? null },
			...{ occasion_starts_at: occasion?.startsAt ?? null, words: words || null },
			...{ call_when: callWhen, language: text, same_mark: mark },
			...{ ticket_digest: digestOfTicket(ticket), recorded_at },
			day: todayIn(centre.timeZone, db.acting.at)
		})
		.execute();
	const reason = heldBackFor({ ...sending, lately });
	if (reason) {
		await db
			.insertInto('place_request_holds')
			.values({ request_id: id, centre_id: centre.id, reason, recorded_at })
			.execute();
	}
	return { ticket };
}

/** Whether the very same waits already, and how many came within the hour: a visitor reads no more of it. */
async function alike(db: Db, mark: Buffer) {
	const since = db.acting.at.subtract({ hours: 1 }).toString();
	const recent = db.acting.at.subtract({ minutes: MINUTES_OF_A_HAND }).toString();
	const { rows } = await sql<{ isWaiting: boolean; isRecent: boolean; lately: string | number }>`
		select is_waiting as "isWaiting", is_recent as "isRecent", lately
		from place_requests_alike(${mark}::bytea, ${since}::timestamptz, ${recent}::timestamptz)`.execute(
		db
	);
	const { lately, ...waiting } = rows[0]!;
	return { ...waiting, lately: Number(lately) };
}
