import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Outcome } from '../domain/place-state.ts';

type End = { outcome: Outcome; visitId?: string | null; enrolmentId?: string | null };

/** What became of a request that is locked; with the seat, or the enrolment, it was given. */
export async function writeEnd(
	db: Db,
	requestId: string,
	{ outcome, visitId = null, enrolmentId = null }: End
): Promise<{ ended: string }> {
	await db
		.insertInto('place_request_ends')
		.values({
			...{ centre_id: centreOf(db), request_id: requestId, outcome },
			...{ visit_id: visitId, enrolment_id: enrolmentId },
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'end', kind: 'place-request', id: requestId });
	return { ended: requestId };
}
