import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refusePause } from '../domain/refuse-pause.ts';
import { type EntryRefusal, UNKNOWN_ENTRY } from './entry-refusal.ts';
import { lockEntry } from './lock-entries.ts';

/** Nobody asks her again until that day, included; said again, the last one counts. */
export async function pauseFollowUp(
	db: Db,
	pause: { entryId: string; until: string; today: string }
): Promise<{ id: string } | EntryRefusal> {
	const refusal = refusePause(pause.until, pause.today);
	if (refusal) return refusal;
	if (!(await lockEntry(db, pause.entryId, pause.today))) return UNKNOWN_ENTRY;
	const row = await db
		.insertInto('follow_up_pauses')
		.values({
			centre_id: centreOf(db),
			entry_id: pause.entryId,
			until: pause.until,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'pause', kind: 'follow-up', id: row.id });
	return row;
}

/** She may be asked again now; every pause of hers that is older ends with it. */
export async function endPause(db: Db, pauseId: string): Promise<{ ended: string } | EntryRefusal> {
	const pauses = await db
		.selectFrom('follow_up_pauses as p')
		.innerJoin('follow_up_pauses as o', 'o.entry_id', 'p.entry_id')
		.where('p.id', '=', pauseId)
		.select('o.id')
		.execute();
	if (pauses.length === 0) return refuse('unknown-pause', 'Cette pause n’existe plus.');
	const written = await db
		.insertInto('follow_up_pause_endings')
		.values(pauses.map(({ id }) => ({ pause_id: id, centre_id: centreOf(db), ...recordedBy(db) })))
		.onConflict((conflict) => conflict.column('pause_id').doNothing())
		.returning('pause_id')
		.execute();
	await writeJournal(
		db,
		...written.map((row) => ({ action: 'resume', kind: 'follow-up', id: row.pause_id }))
	);
	return { ended: pauseId };
}
