import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';
import { endOfOwnerLink } from '../../domain/links/owner-link.ts';
import { type OwnerMail, ownerMail } from '../../domain/links/owner-mail.ts';
import { dayOf } from '../read/place-rows.ts';
import { unknownPlace } from '../write/verify-place.ts';
import { lastAsked } from './last-asked.ts';
import { revokeOwnerLinks } from './revoke-owner-links.ts';

export type GivenPlaceLink = { id: string; expiresAt: Temporal.Instant };
/** Who asks, and where the link leads: what the mail says besides the place. */
export type Asker = {
	centreId: string | null;
	name: string;
	phone: string | null;
	addressOf: (link: GivenPlaceLink) => string;
	dayOf: (end: Temporal.Instant) => string;
};
export type MailRefusal = PlaceRefusal | Refusal<'refuge' | 'no-mail' | 'silence' | 'just-asked'>;

/** Two who ask the same place at once: the second is told. */
export const ASKING_TURN = 'owners of places';
/** Days before a colleague may write again: an answer takes a week. */
export const PATIENCE_DAYS = 7;

/** A link for the owner of a place, to be given by hand or by mail; the one it had before closes. */
export async function giveOwnerLink(
	db: Db,
	placeId: string,
	askedFor: string | null = db.acting.centres[0] ?? null
): Promise<GivenPlaceLink | PlaceRefusal> {
	const place = await db
		.selectFrom('places')
		.where('id', '=', placeId)
		.select(['id', 'merged_into'])
		.executeTakeFirst();
	if (!place) return unknownPlace();
	if (place.merged_into) {
		return refuse('merged-place', 'Ce lieu a été réuni avec un autre. Demandez à l’autre fiche.');
	}
	await takeTurn(db, ASKING_TURN);
	await revokeOwnerLinks(db, placeId);
	const expiresAt = endOfOwnerLink(db.acting.at);
	const { id } = await db
		.insertInto('place_links')
		.values({
			opens: 'owner',
			place_id: placeId,
			asked_for: askedFor,
			expires_at: expiresAt.toString(),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'give', kind: 'place-link', id });
	return { id, expiresAt };
}

/**
 * Asks a place by mail whether its card is still true, in one transaction with the record of it: cut short, nothing
 * was asked. The mail says nothing of where the place is.
 */
export async function mailOwner(
	db: Db,
	placeId: string,
	asker: Asker
): Promise<GivenPlaceLink | MailRefusal> {
	await takeTurn(db, ASKING_TURN);
	const place = await db
		.selectFrom('places')
		.where('id', '=', placeId)
		.select(['name', 'mails', 'is_refuge'])
		.executeTakeFirst();
	if (!place) return unknownPlace();
	if (place.is_refuge) {
		return refuse('refuge', 'On n’écrit pas à un lieu de refuge. Téléphonez.');
	}
	const [to] = place.mails;
	if (!to) return refuse('no-mail', 'Ce lieu n’a pas d’adresse électronique. Donnez-lui le lien.');
	if (await isSilent(db, placeId)) {
		return refuse('silence', 'Ce lieu a demandé qu’on ne lui écrive plus. Téléphonez.');
	}
	if (await justAsked(db, placeId)) {
		return refuse(
			'just-asked',
			'On vient d’écrire à ce lieu. Attendez sa réponse une semaine, ou téléphonez.'
		);
	}
	const link = await giveOwnerLink(db, placeId, asker.centreId);
	if ('refusal' in link) return link;
	const words: OwnerMail = {
		asker: asker.name,
		phone: asker.phone,
		place: place.name,
		link: asker.addressOf(link),
		until: asker.dayOf(link.expiresAt)
	};
	const mailId = await queueMail(db, {
		...ownerMail(words),
		to,
		kind: 'place-link',
		centreId: asker.centreId,
		onlyOneOf: link.id
	});
	await db
		.insertInto('place_link_mailings')
		.values({ link_id: link.id, mail_id: mailId, recorded_at: db.acting.at.toString() })
		.execute();
	return link;
}

/** The day a place was written to, as long as its answer may still come; null: it may be asked. */
export async function justAsked(db: Db, placeId: string): Promise<string | null> {
	const last = await lastAsked(db, placeId);
	if (!last || last.hasFailed) return null;
	const isLate = db.acting.at.since(last.at).total('hours') >= 24 * PATIENCE_DAYS;
	return isLate ? null : dayOf(last.at);
}

/** Whether a place, or one that went into it, asked not to be asked again. */
export async function isSilent(db: Db, placeId: string): Promise<boolean> {
	const row = await db
		.selectFrom('place_silences as s')
		.innerJoin('places as p', 'p.id', 's.place_id')
		.where((eb) => eb.or([eb('p.id', '=', placeId), eb('p.merged_into', '=', placeId)]))
		.select('s.place_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** The place says, by voice, that it may be asked again. */
export async function askAgain(db: Db, placeId: string): Promise<{ id: string }> {
	await db
		.deleteFrom('place_silences')
		.where('place_id', 'in', (eb) =>
			eb
				.selectFrom('places')
				.where((or) => or.or([or('id', '=', placeId), or('merged_into', '=', placeId)]))
				.select('id')
		)
		.execute();
	return { id: placeId };
}
