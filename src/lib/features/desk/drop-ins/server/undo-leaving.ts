import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { seatHolders } from './lock-slot.ts';
import { lockVisit, type VisitRefusal } from './lock-visit.ts';

/** She was noted gone by mistake: she is there again, if nobody took her seat since. */
export async function undoLeaving(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await lockVisit(db, visitId);
	if ('refusal' in visit) return visit;
	if (visit.minutes === null) return { undone: visitId };
	if ((await seatHolders(db, visit.slot.id)).length >= visit.slot.capacity) {
		return {
			refusal: 'slot-full',
			message: 'Sa place a été donnée depuis. Corrigez plutôt ses minutes à son départ.'
		};
	}
	await db.deleteFrom('drop_in_leavings').where('visit_id', '=', visitId).execute();
	await writeJournal(db, { action: 'undo-leaving', kind: 'drop-in-visit', id: visitId });
	return { undone: visitId };
}
