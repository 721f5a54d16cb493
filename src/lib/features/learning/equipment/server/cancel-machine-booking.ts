import { freeMachineBooking } from '#lib/features/learning/bookings/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { EquipmentRefusal } from '../domain/machine.ts';

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
		return {
			refusal: 'unknown-booking',
			message: 'Cette réservation est passée, ou déjà annulée\u00a0: rechargez la page.'
		};
	}
	await writeJournal(db, { action: 'cancel-booking', kind: 'machine', id: wanted.machineId });
	return { cancelled: wanted.bookingId };
}
