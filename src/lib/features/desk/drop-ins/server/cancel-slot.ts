import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { bookSlots } from './book-slots.ts';
import { lockSlot } from './lock-slot.ts';

export type SlotRefusal = {
	refusal:
		| 'unknown-slot'
		| 'was-held'
		| 'confidential'
		| 'day'
		| 'hours'
		| 'capacity'
		| 'seats-taken'
		| 'slot-exists'
		| 'slot-cancelled';
	message: string;
};

export const UNKNOWN_SLOT: SlotRefusal = refuse('unknown-slot', 'Ce créneau n’existe plus.');

/**
 * Cancels a slot where nobody came; the fact and its reason stay visible, and can be taken back. Its room
 * and its colleagues are free again: the database gives back what it had.
 */
export async function cancelSlot(
	db: Db,
	request: { slotId: string; reason?: string }
): Promise<{ cancelled: string } | SlotRefusal> {
	const reason = request.reason?.trim() ?? '';
	if (findConfidential(reason).findings.length > 0) {
		return refuse(
			'confidential',
			'Cette raison contient une donnée confidentielle\u00a0: écrivez-la sans elle.'
		);
	}
	const slot = await lockSlot(db, request.slotId);
	if (!slot) return UNKNOWN_SLOT;
	if (slot.cancelled) return { cancelled: request.slotId };
	const came = await db
		.selectFrom('drop_in_arrivals as a')
		.innerJoin('drop_in_visits as v', 'v.id', 'a.visit_id')
		.where('v.slot_id', '=', request.slotId)
		.select('a.visit_id')
		.limit(1)
		.executeTakeFirst();
	if (came) {
		return refuse('was-held', 'Des personnes sont notées arrivées\u00a0: ce créneau a lieu.');
	}
	await db
		.insertInto('drop_in_cancellations')
		.values({
			slot_id: request.slotId,
			centre_id: centreOf(db),
			reason: reason.slice(0, 300) || null,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'cancel', kind: 'drop-in-slot', id: request.slotId });
	return { cancelled: request.slotId };
}

/**
 * Takes the cancellation of a slot back: whoever was expected is expected again. Refused when its room or
 * a colleague was taken meanwhile.
 */
export async function restoreSlot(
	db: Db,
	slotId: string
): Promise<{ restored: string } | SlotRefusal | BookingRefusal> {
	const slot = await lockSlot(db, slotId);
	if (!slot) return UNKNOWN_SLOT;
	if (slot.cancelled) {
		await db.deleteFrom('drop_in_cancellations').where('slot_id', '=', slotId).execute();
		const taken = await bookSlots(db, [slotId]);
		if (taken) return taken;
		await writeJournal(db, { action: 'restore', kind: 'drop-in-slot', id: slotId });
	}
	return { restored: slotId };
}
