import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Device, isDevice } from '../domain/device.ts';
import { lockSlot, seatHolders } from './lock-slot.ts';
import { lockVisit, type VisitRefusal } from './lock-visit.ts';

export type SeatRefusal = {
	refusal:
		| 'unknown-slot'
		| 'slot-cancelled'
		| 'slot-full'
		| 'already-expected'
		| 'unknown-person'
		| 'device';
	message: string;
};

export type SeatWanted = {
	slotId: string;
	/** Absent: she did not say who she is, and need not. */
	personId?: string;
	/** The request it answers. */
	requestId?: string;
	device?: Device;
};

/** Keeps a seat in a free slot; the last one goes to one person only. */
export async function takeSeat(db: Db, wanted: SeatWanted): Promise<{ id: string } | SeatRefusal> {
	if (wanted.device !== undefined && !isDevice(wanted.device)) {
		return refuse('device', 'Choisissez un appareil de la liste.');
	}
	const slot = await lockSlot(db, wanted.slotId);
	if (!slot) return refuse('unknown-slot', 'Ce créneau n’existe plus.');
	if (slot.cancelled) {
		return refuse('slot-cancelled', 'Ce créneau est annulé. Proposez un autre créneau.');
	}
	const holders = await seatHolders(db, wanted.slotId);
	if (wanted.personId !== undefined) {
		if (holders.some(({ personId }) => personId === wanted.personId)) {
			return refuse('already-expected', 'Cette personne a déjà une place dans ce créneau.');
		}
		if (!(await reachabilityOf(db, [wanted.personId])).has(wanted.personId)) {
			return refuse(
				'unknown-person',
				'Cette personne n’est pas connue de votre centre. Cherchez-la de nouveau.'
			);
		}
	}
	if (holders.length >= slot.capacity) {
		const seats = counted(slot.capacity, 'place');
		return refuse('slot-full', `Ce créneau est complet (${seats}). Proposez un autre créneau.`);
	}
	const visit = await db
		.insertInto('drop_in_visits')
		.values({
			centre_id: centreOf(db),
			slot_id: wanted.slotId,
			person_id: wanted.personId ?? null,
			request_id: wanted.requestId ?? null,
			device: wanted.device ?? null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'take-seat', kind: 'drop-in-visit', id: visit.id });
	return visit;
}

/** Takes a seat back, noted by mistake or given up; whoever came keeps her visit. */
export async function undoVisit(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await lockVisit(db, visitId);
	if ('refusal' in visit) return visit;
	if (visit.undone) return { undone: visitId };
	if (visit.arrivedAt) {
		return refuse('arrived', 'Son arrivée dans ce créneau est notée\u00a0: annulez-la d’abord.');
	}
	await db
		.insertInto('drop_in_visit_undos')
		.values({ visit_id: visitId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'undo', kind: 'drop-in-visit', id: visitId });
	return { undone: visitId };
}
