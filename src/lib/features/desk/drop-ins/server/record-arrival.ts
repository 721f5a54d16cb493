import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lockVisit, refuseClosed, type VisitRefusal } from './lock-visit.ts';

/** She is there; said twice, the first hour stays. */
export async function recordArrival(
	db: Db,
	arrival: { visitId: string; today: string }
): Promise<{ arrived: string } | VisitRefusal> {
	const visit = await lockVisit(db, arrival.visitId);
	if ('refusal' in visit) return visit;
	const closed = refuseClosed(visit);
	if (closed) return closed;
	if (visit.slot.day > arrival.today) {
		return refuse(
			'too-early',
			`Ce créneau est le ${plainDay(visit.slot.day)}\u00a0: son arrivée se note ce jour-là.`
		);
	}
	if (visit.arrivedAt) return { arrived: arrival.visitId };
	await db
		.insertInto('drop_in_arrivals')
		.values({ visit_id: arrival.visitId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'arrive', kind: 'drop-in-visit', id: arrival.visitId });
	return { arrived: arrival.visitId };
}

/** She was noted there by mistake: she is expected again. */
export async function undoArrival(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await lockVisit(db, visitId);
	if ('refusal' in visit) return visit;
	if (visit.minutes !== null) {
		return refuse('left', 'Son départ est noté\u00a0: annulez d’abord le départ.');
	}
	if (visit.arrivedAt) {
		await db.deleteFrom('drop_in_arrivals').where('visit_id', '=', visitId).execute();
		await writeJournal(db, { action: 'undo-arrival', kind: 'drop-in-visit', id: visitId });
	}
	return { undone: visitId };
}
