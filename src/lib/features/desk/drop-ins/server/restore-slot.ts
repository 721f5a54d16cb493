import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type SlotRefusal, UNKNOWN_SLOT } from './cancel-slot.ts';
import { lockSlot } from './lock-slot.ts';

/** Takes the cancellation of a slot back: whoever was expected is expected again. */
export async function restoreSlot(
	db: Db,
	slotId: string
): Promise<{ restored: string } | SlotRefusal> {
	const slot = await lockSlot(db, slotId);
	if (!slot) return UNKNOWN_SLOT;
	if (slot.cancelled) {
		await db.deleteFrom('drop_in_cancellations').where('slot_id', '=', slotId).execute();
		await writeJournal(db, { action: 'restore', kind: 'drop-in-slot', id: slotId });
	}
	return { restored: slotId };
}
