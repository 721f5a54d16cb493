import { type Db } from '#lib/platform/database/acting.ts';

export type LockedSlot = {
	id: string;
	day: string;
	startsAt: string;
	endsAt: string;
	capacity: number;
	cancelled: boolean;
};

/** Whoever wants a seat of a slot waits her turn; null when the acting centre has no such slot. */
export async function lockSlot(db: Db, slotId: string): Promise<LockedSlot | null> {
	const slot = await db
		.selectFrom('drop_in_slots as s')
		.where('s.id', '=', slotId)
		.forUpdate('s')
		.select(['s.id', 's.day', 's.starts_at', 's.ends_at', 's.capacity'])
		.executeTakeFirst();
	if (!slot) return null;
	// Read once the lock is held: the row that was waited for may have been cancelled meanwhile.
	const cancelled = await db
		.selectFrom('drop_in_cancellations')
		.where('slot_id', '=', slotId)
		.select('slot_id')
		.executeTakeFirst();
	return {
		id: slot.id,
		day: slot.day,
		startsAt: slot.starts_at,
		endsAt: slot.ends_at,
		capacity: slot.capacity,
		cancelled: cancelled !== undefined
	};
}

/** Who holds a seat now: expected or there, neither taken back nor gone. The slot is locked. */
export async function seatHolders(
	db: Db,
	slotId: string
): Promise<{ id: string; personId: string | null }[]> {
	const rows = await db
		.selectFrom('drop_in_visits as v')
		.leftJoin('drop_in_visit_undos as u', 'u.visit_id', 'v.id')
		.leftJoin('drop_in_leavings as l', 'l.visit_id', 'v.id')
		.where('v.slot_id', '=', slotId)
		.where('u.visit_id', 'is', null)
		.where('l.visit_id', 'is', null)
		.select(['v.id', 'v.person_id'])
		.execute();
	return rows.map((row) => ({ id: row.id, personId: row.person_id }));
}
