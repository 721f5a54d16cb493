import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** Takes the cancellation of a séance back; the journal keeps both. */
export async function restoreSeance(db: Db, seanceId: string): Promise<void> {
	const { numDeletedRows } = await db
		.deleteFrom('seance_cancellations')
		.where('seance_id', '=', seanceId)
		.executeTakeFirst();
	if (numDeletedRows > 0)
		await writeJournal(db, { action: 'restore', kind: 'seance', id: seanceId });
}
