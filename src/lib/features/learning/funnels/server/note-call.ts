import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type CallOutcome, CALL_OUTCOMES } from '../domain/channels.ts';
import { type EntryRefusal, UNKNOWN_ENTRY } from './entry-refusal.ts';
import { lockEntry } from './lock-entries.ts';

/** Notes what came of a call, whoever called: the last one counts. */
export async function noteCall(
	db: Db,
	call: { entryId: string; outcome: CallOutcome; today: string }
): Promise<{ id: string } | EntryRefusal> {
	if (!CALL_OUTCOMES.includes(call.outcome)) {
		return { refusal: 'outcome', message: 'Choisissez ce que l’appel a donné dans la liste.' };
	}
	if (!(await lockEntry(db, call.entryId, call.today))) return UNKNOWN_ENTRY;
	const row = await db
		.insertInto('funnel_calls')
		.values({
			centre_id: centreOf(db),
			entry_id: call.entryId,
			outcome: call.outcome,
			called_on: call.today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'call', kind: 'funnel-call', id: row.id });
	return row;
}
