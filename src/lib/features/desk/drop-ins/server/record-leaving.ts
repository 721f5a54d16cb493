import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isPresence, presenceMinutes, slotMinutes } from '../domain/presence-minutes.ts';
import { seatHolders } from './lock-slot.ts';
import { lockVisit, refuseClosed, type VisitRefusal } from './lock-visit.ts';

/**
 * She left, after so many minutes: those given, or from her arrival to now. Noted again, the
 * minutes are put right; her seat is free for the next one.
 */
export async function recordLeaving(
	db: Db,
	leaving: { visitId: string; minutes?: number }
): Promise<{ minutes: number } | VisitRefusal> {
	if (leaving.minutes !== undefined && !isPresence(leaving.minutes)) {
		return refuse('minutes', 'Écrivez la durée en minutes, de 1 à 1440.');
	}
	const visit = await lockVisit(db, leaving.visitId);
	if ('refusal' in visit) return visit;
	const closed = refuseClosed(visit);
	if (closed) return closed;
	if (!visit.arrivedAt) {
		return refuse('not-arrived', 'Notez d’abord son arrivée.');
	}
	const minutes =
		leaving.minutes ??
		visit.minutes ??
		presenceMinutes({
			arrivedAt: visit.arrivedAt,
			now: db.acting.at,
			slotMinutes: slotMinutes(visit.slot)
		});
	if (minutes === visit.minutes) return { minutes };
	await db.deleteFrom('drop_in_leavings').where('visit_id', '=', leaving.visitId).execute();
	await db
		.insertInto('drop_in_leavings')
		.values({ visit_id: leaving.visitId, centre_id: centreOf(db), minutes, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'leave', kind: 'drop-in-visit', id: leaving.visitId });
	return { minutes };
}

/** She was noted gone by mistake: she is there again, if nobody took her seat since. */
export async function undoLeaving(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await lockVisit(db, visitId);
	if ('refusal' in visit) return visit;
	if (visit.minutes === null) return { undone: visitId };
	if ((await seatHolders(db, visit.slot.id)).length >= visit.slot.capacity) {
		return refuse(
			'slot-full',
			'Sa place a été donnée depuis. Corrigez plutôt ses minutes à son départ.'
		);
	}
	await db.deleteFrom('drop_in_leavings').where('visit_id', '=', visitId).execute();
	await writeJournal(db, { action: 'undo-leaving', kind: 'drop-in-visit', id: visitId });
	return { undone: visitId };
}
