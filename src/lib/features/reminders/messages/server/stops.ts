import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type StopSource = 'sms' | 'page' | 'desk' | 'wrong-person';

export type Stop = { source: StopSource; at: Temporal.Instant };

/** Those of these numbers that the acting centre no longer writes to, by mark in hexadecimal. */
export async function stoppedAmong(db: Db, marks: readonly Buffer[]): Promise<Map<string, Stop>> {
	if (marks.length === 0) return new Map();
	const { rows } = await sql<Stop & { mark: string }>`
		select encode(number_mark, 'hex') as mark, source, recorded_at as at from sms_stops
		where centre_id = ${centreOf(db)} and restored_at is null
			and number_mark = any (${[...marks]}::bytea[])`.execute(db);
	return new Map(rows.map(({ mark, ...stop }) => [mark, stop]));
}

/** Nobody writes to that number any more, whoever holds it; true when it was not so already. */
export async function stopNumber(db: Db, mark: Buffer, source: StopSource): Promise<boolean> {
	const stopped = await db
		.insertInto('sms_stops')
		.values({
			...{ centre_id: centreOf(db), number_mark: mark, source },
			recorded_at: db.acting.at.toString(),
			recorded_by: db.acting.staffId
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (stopped) await writeJournal(db, { action: 'stop', kind: 'sms-stop', id: stopped.id });
	return stopped !== undefined;
}

/** The person wants them again: she wrote it, or says so to somebody of the team. */
export async function restoreNumber(db: Db, mark: Buffer, from: 'sms' | 'desk'): Promise<boolean> {
	const restored = await db
		.updateTable('sms_stops')
		.set({
			restored_at: db.acting.at.toString(),
			restored_by: db.acting.staffId,
			restored_from: from
		})
		.where('centre_id', '=', centreOf(db))
		.where('number_mark', '=', mark)
		.where('restored_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (restored) await writeJournal(db, { action: 'restore', kind: 'sms-stop', id: restored.id });
	return restored !== undefined;
}
