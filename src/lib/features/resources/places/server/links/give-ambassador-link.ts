import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Walk } from '../../domain/links/walk.ts';

/** Gives a walk of the centre its link: whoever holds it adds, until the end of its last day. */
export async function giveAmbassadorLink(
	db: Db,
	{ label, streets, endsOn }: Walk,
	timeZone: string
): Promise<{ id: string }> {
	const given = await db
		.insertInto('place_links')
		.values({
			opens: 'ambassador',
			centre_id: centreOf(db),
			label,
			streets,
			expires_at: endOfDay(endsOn, timeZone).toString(),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'give', kind: 'place-link', id: given.id });
	return given;
}

const endOfDay = (day: string, timeZone: string) =>
	Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
