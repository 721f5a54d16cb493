import { reachabilityOf, type Reachability } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Device } from '../domain/device.ts';
import { type DropIn, listDropIns } from './list-drop-ins.ts';

export type Visit = {
	id: string;
	personId: string | null;
	/** Null for somebody who did not say who she is, or whose name is no longer kept. */
	name: string | null;
	/** How to warn her; null for somebody anonymous. */
	reach: Reachability | null;
	device: Device | null;
	takenAt: Temporal.Instant;
	arrivedAt: Temporal.Instant | null;
	minutes: number | null;
};

/** A slot with whoever is expected, there or gone, in the order the seats were taken; or null. */
export async function showDropIn(
	db: Db,
	slotId: string
): Promise<{ slot: DropIn; visits: Visit[] } | null> {
	const row = await db
		.selectFrom('drop_in_slots')
		.where('id', '=', slotId)
		.select('day')
		.executeTakeFirst();
	const slot = row && (await listDropIns(db, row.day)).find(({ id }) => id === slotId);
	if (!slot) return null;
	return { slot, visits: (await listVisits(db, [slotId])).get(slotId) ?? [] };
}

/** The visits of several slots, in the order the seats were taken; two queries in all. */
export async function listVisits(db: Db, slotIds: string[]): Promise<Map<string, Visit[]>> {
	if (slotIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('drop_in_visits as v')
		.leftJoin('drop_in_arrivals as a', 'a.visit_id', 'v.id')
		.leftJoin('drop_in_leavings as l', 'l.visit_id', 'v.id')
		.leftJoin('drop_in_visit_undos as u', 'u.visit_id', 'v.id')
		.where('v.slot_id', 'in', slotIds)
		.where('u.visit_id', 'is', null)
		.orderBy('v.recorded_at')
		.orderBy('v.id')
		.select(['v.id', 'v.slot_id', 'v.person_id', 'v.device', 'v.recorded_at as taken_at'])
		.select(['a.recorded_at as arrived_at', 'l.minutes'])
		.execute();
	const reach = await reachabilityOf(
		db,
		rows.flatMap((row) => row.person_id ?? [])
	);
	const visits = new Map<string, Visit[]>();
	for (const row of rows) {
		const known = row.person_id === null ? null : (reach.get(row.person_id) ?? null);
		const visit: Visit = {
			id: row.id,
			personId: row.person_id,
			name: known?.name ?? null,
			reach: known,
			device: row.device as Device | null,
			takenAt: row.taken_at,
			arrivedAt: row.arrived_at,
			minutes: row.minutes
		};
		visits.set(row.slot_id, [...(visits.get(row.slot_id) ?? []), visit]);
	}
	return visits;
}
