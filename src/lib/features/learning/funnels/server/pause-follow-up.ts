import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
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
