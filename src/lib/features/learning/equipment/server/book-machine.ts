import {
	bookResources,
	freeMachineBooking
} from '#lib/features/resources/bookings/index.server.ts';
import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type EquipmentRefusal, machineState, refuseUnavailable } from '../domain/machine.ts';
import { lockMachine, UNKNOWN_MACHINE } from './find-machine.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Takes a thing for a project, an hour of a day, by the one door of bookings: the database refuses
 * what is taken. One that is lent past that day, in repair or withdrawn is not taken.
 */
export async function bookMachine(
	db: Db,
	wanted: {
		machineId: string;
		projectId: string;
		day: string;
		from: string;
		until: string;
		today: string;
		timeZone: string;
	}
): Promise<{ booked: number } | EquipmentRefusal | BookingRefusal> {
	const { day, today, timeZone } = wanted;
	if (!isDay(day) || day < today || !CLOCK.test(wanted.from) || !CLOCK.test(wanted.until)) {
		return refuse('day', 'Donnez un jour à venir, et des heures comme 14:00.');
	}
	const machine = await lockMachine(db, wanted.machineId);
	if (!machine) return UNKNOWN_MACHINE;
	const isBackBefore = machine.dueOn !== null && machine.dueOn >= today && machine.dueOn < day;
	const now = isBackBefore ? { ...machine, dueOn: null } : machine;
	const refusal = refuseUnavailable(machineState(now, today));
	if (refusal) return refusal;
	const at = (clock: string) =>
		Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(timeZone).toInstant();
	const booked = await bookResources(db, [
		{
			resource: { kind: 'machine', id: machine.id, name: machine.name },
			owner: { kind: 'project', id: wanted.projectId },
			from: at(wanted.from),
			until: at(wanted.until)
		}
	]);
	if ('refusal' in booked) return booked;
	await writeJournal(db, { action: 'book', kind: 'machine', id: machine.id });
	return booked;
}

/**
 * The project needs it no more at that hour, which is free again for whoever asks. Of two people who
 * cancel at once, the second is told that it is done; an hour that is over stays as it was.
 */
export async function cancelMachineBooking(
	db: Db,
	wanted: { machineId: string; bookingId: string }
): Promise<{ cancelled: string } | EquipmentRefusal> {
	const freed = await freeMachineBooking(db, wanted);
	if (!freed) {
		return refuse(
			'unknown-booking',
			'Cette réservation est passée, ou déjà annulée\u00a0: rechargez la page.'
		);
	}
	await writeJournal(db, { action: 'cancel-booking', kind: 'machine', id: wanted.machineId });
	return { cancelled: wanted.bookingId };
}
