import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { drawToken, linkOfToken } from './calendar-token.ts';

export type UnknownPerson = { refusal: 'unknown-person'; message: string };

/**
 * A new address for her own appointments; the one before opens nothing any more. Its secret is given
 * here, on a paper that she takes away, and never again.
 */
export async function givePersonCalendar(
	db: Db,
	personId: string
): Promise<{ token: string } | UnknownPerson> {
	if (!(await findPerson(db, personId))) {
		return refuse(
			'unknown-person',
			'Cette fiche n’existe plus\u00a0: cherchez la personne de nouveau.'
		);
	}
	// Of two who give at once the second waits, and hers is the one that opens.
	await db.selectFrom('people').where('id', '=', personId).forNoKeyUpdate().select('id').execute();
	await closePersonCalendar(db, personId);
	const token = drawToken();
	const id = linkOfToken(token)!;
	await db
		.insertInto('person_calendar_links')
		.values({ id, centre_id: centreOf(db), person_id: personId, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'give', kind: 'person-calendar-link', id });
	return { token };
}

/** From now on her address opens nothing. */
export async function closePersonCalendar(db: Db, personId: string): Promise<void> {
	const closed = await db
		.deleteFrom('person_calendar_links')
		.where('person_id', '=', personId)
		.returning('id')
		.execute();
	await writeJournal(
		db,
		...closed.map(({ id }) => ({ action: 'revoke', kind: 'person-calendar-link', id }))
	);
}

/** Since when she has an address that opens something; null when she has none. */
export async function personCalendarSince(
	db: Db,
	personId: string
): Promise<Temporal.Instant | null> {
	const link = await db
		.selectFrom('person_calendar_links')
		.where('person_id', '=', personId)
		.orderBy('recorded_at', 'desc')
		.select('recorded_at')
		.executeTakeFirst();
	return link?.recorded_at ?? null;
}
