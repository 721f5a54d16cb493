import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** The last day on which somebody of the centre read each démarche again on its official page. */
export async function readingsOf(db: Db): Promise<Map<string, string>> {
	const { rows } = await sql<{ kind: string; day: string }>`
		select kind, max(day)::text as day from procedure_readings group by kind`.execute(db);
	return new Map(rows.map(({ kind, day }) => [kind, day]));
}

/** Somebody read the official page of a démarche again. */
export async function readAgain(
	db: Db,
	{ kind, today }: { kind: string; today: string }
): Promise<{ id: string }> {
	const read = await db
		.insertInto('procedure_readings')
		.values({ centre_id: centreOf(db), kind, day: today, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'read-again', kind: 'procedure-kind', id: kind });
	return read;
}
