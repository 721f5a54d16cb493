import { findConfidential } from '#lib/features/house/confidential/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuseCapacity } from '../domain/drop-in-plan.ts';
import { type SlotRefusal, UNKNOWN_SLOT } from './cancel-slot.ts';
import { lockSlot, seatHolders } from './lock-slot.ts';

/** Puts the end, the seats or the place of a slot right; never fewer seats than are held. */
export async function changeSlot(
	db: Db,
	change: { slotId: string; endsAt: string; capacity: number; venue?: string }
): Promise<{ changed: string } | SlotRefusal> {
	const capacity = refuseCapacity(change.capacity);
	if (capacity) return capacity;
	const venue = change.venue?.trim() ?? '';
	if (findConfidential(venue).findings.length > 0) {
		return refuse('confidential', 'Écrivez seulement un lieu, sans numéro personnel.');
	}
	const slot = await lockSlot(db, change.slotId);
	if (!slot) return UNKNOWN_SLOT;
	if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(change.endsAt) || change.endsAt <= slot.startsAt) {
		return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
	}
	const held = (await seatHolders(db, change.slotId)).length;
	if (change.capacity < held) {
		return refuse(
			'seats-taken',
			`${counted(held, 'place est déjà prise', 'places sont déjà prises')}\u00a0: gardez-en au moins autant.`
		);
	}
	await db
		.updateTable('drop_in_slots')
		.where('id', '=', change.slotId)
		.set({ ends_at: change.endsAt, capacity: change.capacity, venue: venue || null })
		.execute();
	await writeJournal(db, { action: 'change', kind: 'drop-in-slot', id: change.slotId });
	return { changed: change.slotId };
}
