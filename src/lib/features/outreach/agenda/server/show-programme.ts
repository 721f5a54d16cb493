import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type ShowingRefusal = { refusal: 'unknown'; message: string };

/** Says whether everybody sees a programme, from now on; what was said before stays written. */
export async function showProgramme(
	db: Db,
	{ programmeId, isShown }: { programmeId: string; isShown: boolean }
): Promise<{ isShown: boolean; name: string } | ShowingRefusal> {
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', programmeId)
		// Two who say it at once: one after the other.
		.forNoKeyUpdate()
		.select('name')
		.executeTakeFirst();
	if (!programme) return refuse('unknown', 'Ce programme n’existe plus.');
	const { rows } = await sql<{ isShown: boolean }>`
		select is_shown_to_public(${programmeId}, 'infinity') as "isShown"`.execute(db);
	if (rows[0]!.isShown === isShown) return { isShown, name: programme.name };
	await db
		.insertInto('programme_showings')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			is_shown: isShown,
			...recordedBy(db)
		})
		.execute();
	const action = isShown ? 'show-to-public' : 'hide-from-public';
	await writeJournal(db, { action, kind: 'programme', id: programmeId });
	return { isShown, name: programme.name };
}
