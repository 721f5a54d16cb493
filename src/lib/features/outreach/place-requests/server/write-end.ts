import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Outcome } from '../domain/place-state.ts';

/** What became of a request that is locked; with the seat it was given, if any. */
export async function writeEnd(
	db: Db,
	requestId: string,
	{ outcome, visitId = null }: { outcome: Outcome; visitId?: string | null }
): Promise<{ ended: string }> {
	await db
		.insertInto('place_request_ends')
		.values({
			...{ centre_id: centreOf(db), request_id: requestId, outcome, visit_id: visitId },
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'end', kind: 'place-request', id: requestId });
	return { ended: requestId };
}
