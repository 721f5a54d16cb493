import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { lockVisit, type VisitRefusal } from './lock-visit.ts';

/** She was noted there by mistake: she is expected again. */
export async function undoArrival(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await lockVisit(db, visitId);
	if ('refusal' in visit) return visit;
	if (visit.minutes !== null) {
		return { refusal: 'left', message: 'Son départ est noté\u00a0: annulez d’abord le départ.' };
	}
	if (visit.arrivedAt) {
		await db.deleteFrom('drop_in_arrivals').where('visit_id', '=', visitId).execute();
		await writeJournal(db, { action: 'undo-arrival', kind: 'drop-in-visit', id: visitId });
	}
	return { undone: visitId };
}
