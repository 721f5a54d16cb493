import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type StopSource = 'sms' | 'page' | 'desk' | 'wrong-person';

export type Stop = { source: StopSource; at: Temporal.Instant };

/**
 * The stops in force: those of each acting centre, and those of numbers that nobody knew when they said
 * STOP, except where the centre restored them since.
 */
export const STOPS_IN_FORCE = sql`(
	select centre_id, number_mark, source, recorded_at from sms_stops where restored_at is null
	union all
	select c.id, n.number_mark, 'sms', n.recorded_at from sms_network_stops n
	cross join unnest((select acting_centres())::uuid[]) as c (id)
	where n.restored_at is null
		and not exists (select from sms_stops s where s.centre_id = c.id
			and s.number_mark = n.number_mark
			and (s.restored_at is null or s.restored_at >= n.recorded_at)))`;

/** Those of these numbers that the acting centre no longer writes to, by mark in hexadecimal. */
export async function stoppedAmong(db: Db, marks: readonly Buffer[]): Promise<Map<string, Stop>> {
	if (marks.length === 0) return new Map();
	const { rows } = await sql<Stop & { mark: string }>`
		select encode(number_mark, 'hex') as mark, source, recorded_at as at
		from ${STOPS_IN_FORCE} stops
		where centre_id = ${centreOf(db)} and number_mark = any (${[...marks]}::bytea[])`.execute(db);
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

/**
 * The person wants them again: she wrote it, or says so to somebody of the team. A stop of the network is
 * first made the centre's own, so that it is restored here and holds everywhere else.
 */
export async function restoreNumber(db: Db, mark: Buffer, from: 'sms' | 'desk'): Promise<boolean> {
	const stop = (await stoppedAmong(db, [mark])).get(mark.toString('hex'));
	if (stop) await stopNumber(db, mark, stop.source);
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
