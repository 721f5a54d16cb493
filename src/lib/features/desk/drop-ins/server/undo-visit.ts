import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { lockVisit, type VisitRefusal } from './lock-visit.ts';

/** Takes a seat back, noted by mistake or given up; whoever came keeps her visit. */
export async function undoVisit(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await lockVisit(db, visitId);
	if ('refusal' in visit) return visit;
	if (visit.undone) return { undone: visitId };
	if (visit.arrivedAt) {
		return {
			refusal: 'arrived',
			message: 'Son arrivée dans ce créneau est notée\u00a0: annulez-la d’abord.'
		};
	}
	await db
		.insertInto('drop_in_visit_undos')
		.values({ visit_id: visitId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'undo', kind: 'drop-in-visit', id: visitId });
	return { undone: visitId };
}
