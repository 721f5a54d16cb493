import { findConfidential } from '#lib/features/house/confidential/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { holidayOn } from '#lib/shared/french-holidays.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isClock, refuseCapacity } from '../domain/drop-in-plan.ts';
import { reserveForSlots, type SlotBookingRefusal, type SlotNeeds } from './book-slots.ts';
import { type SlotRefusal, UNKNOWN_SLOT } from './cancel-slot.ts';
import { type LockedSlot, lockSlot, seatHolders } from './lock-slot.ts';

export type SlotChange = SlotNeeds & {
	slotId: string;
	day: string;
	startsAt: string;
	endsAt: string;
	capacity: number;
	venue?: string;
};

/**
 * Puts the hours, the seats or the place of a slot right, and takes what it needs from then on; never
 * fewer seats than are held. It begins elsewhere only while nobody holds a seat: they are awaited there.
 */
export async function changeSlot(
	db: Db,
	change: SlotChange
): Promise<{ changed: string } | SlotRefusal | SlotBookingRefusal> {
	const { slotId, day, startsAt, endsAt } = change;
	const venue = change.venue?.trim() ?? '';
	const refusal = refuseCapacity(change.capacity) ?? refuseWhen(change);
	if (refusal) return refusal;
	if (findConfidential(venue).findings.length > 0) {
		return refuse('confidential', 'Écrivez seulement un lieu, sans numéro personnel.');
	}
	const slot = await lockSlot(db, slotId);
	if (!slot) return UNKNOWN_SLOT;
	if (slot.cancelled) {
		return refuse('slot-cancelled', 'Ce créneau est annulé\u00a0: rétablissez-le d’abord.');
	}
	const held = await refuseSeats(db, slot, change);
	if (held) return held;
	const twin = await db
		.selectFrom('drop_in_slots')
		.where('day', '=', day)
		.where('starts_at', '=', startsAt)
		.where('id', '<>', slotId)
		.select('id')
		.executeTakeFirst();
	if (twin) {
		return refuse(
			'slot-exists',
			'Il y a déjà un créneau ce jour-là à cette heure\u00a0: ouvrez-le dans la liste.'
		);
	}
	await db
		.updateTable('drop_in_slots')
		.where('id', '=', slotId)
		.set({
			day,
			starts_at: startsAt,
			ends_at: endsAt,
			capacity: change.capacity,
			venue: venue || null
		})
		.execute();
	const taken = await reserveForSlots(db, [slotId], change);
	if (taken) return taken;
	await writeJournal(db, { action: 'change', kind: 'drop-in-slot', id: slotId });
	return { changed: slotId };
}

function refuseWhen({ day, startsAt, endsAt }: SlotChange): SlotRefusal | null {
	if (!isDay(day)) return refuse('day', 'Donnez le jour du créneau.');
	const holiday = holidayOn(day);
	if (holiday !== null) {
		return refuse(
			'day',
			`Le ${plainDay(day)} est férié (${holiday})\u00a0: choisissez un autre jour.`
		);
	}
	if (isClock(startsAt) && isClock(endsAt) && endsAt > startsAt) return null;
	return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
}

async function refuseSeats(
	db: Db,
	slot: LockedSlot,
	{ slotId, day, startsAt, capacity }: SlotChange
): Promise<SlotRefusal | null> {
	const held = (await seatHolders(db, slotId)).length;
	const taken = counted(held, 'place est déjà prise', 'places sont déjà prises');
	if (capacity < held) {
		return refuse('seats-taken', `${taken}\u00a0: gardez-en au moins autant.`);
	}
	const begins = day === slot.day && startsAt === slot.startsAt.slice(0, 5);
	if (held === 0 || begins) return null;
	return refuse(
		'day',
		`${taken} à cette heure\u00a0: annulez ce créneau, prévenez ces personnes, puis prévoyez-en un autre.`
	);
}
