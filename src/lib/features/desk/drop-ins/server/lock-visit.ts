import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type LockedSlot, lockSlot } from './lock-slot.ts';

export type LockedVisit = {
	slot: LockedSlot;
	undone: boolean;
	arrivedAt: Temporal.Instant | null;
	minutes: number | null;
};

export type VisitRefusal = {
	refusal:
		| 'unknown-visit'
		| 'undone'
		| 'slot-cancelled'
		| 'too-early'
		| 'not-arrived'
		| 'arrived'
		| 'left'
		| 'minutes'
		| 'slot-full';
	message: string;
};

/** A visit, once its slot is locked: two deeds on one visit come one after the other. */
export async function lockVisit(db: Db, visitId: string): Promise<LockedVisit | VisitRefusal> {
	const visit = await db
		.selectFrom('drop_in_visits')
		.where('id', '=', visitId)
		.select('slot_id')
		.executeTakeFirst();
	const slot = visit && (await lockSlot(db, visit.slot_id));
	if (!slot) return refuse('unknown-visit', 'Cette venue n’existe plus.');
	const now = await db
		.selectFrom('drop_in_visits as v')
		.leftJoin('drop_in_visit_undos as u', 'u.visit_id', 'v.id')
		.leftJoin('drop_in_arrivals as a', 'a.visit_id', 'v.id')
		.leftJoin('drop_in_leavings as l', 'l.visit_id', 'v.id')
		.where('v.id', '=', visitId)
		.select(['u.visit_id as undone', 'a.recorded_at as arrived_at', 'l.minutes'])
		.executeTakeFirstOrThrow();
	return {
		slot,
		undone: now.undone !== null,
		arrivedAt: now.arrived_at,
		minutes: now.minutes
	};
}

/** What nothing more may be noted on: a visit taken back, a slot that does not take place. */
export function refuseClosed({ undone, slot }: LockedVisit): VisitRefusal | null {
	if (undone) {
		return refuse('undone', 'Cette venue a été annulée\u00a0: notez-en une nouvelle.');
	}
	if (slot.cancelled) {
		return refuse('slot-cancelled', 'Ce créneau est annulé\u00a0: rétablissez-le d’abord.');
	}
	return null;
}
