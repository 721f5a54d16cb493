import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { holdRun, type PostRefusal } from './run-refusal.ts';

/** Prepared by mistake and not posted: nobody of the run was invited, all may be prepared again. */
export async function cancelRun(
	db: Db,
	runId: string
): Promise<{ cancelled: string } | PostRefusal> {
	const run = await holdRun(db, runId);
	if ('refusal' in run) return run;
	await db
		.insertInto('letter_run_cancellations')
		.values({ run_id: runId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'cancel', kind: 'letter-run', id: runId });
	return { cancelled: runId };
}
