import type { BookingRefusal } from '#lib/features/bookings/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { bookSeances } from './book-seances.ts';

/**
 * Takes the cancellation of a séance back; the journal keeps both. Refused when its room or its
 * animator was taken meanwhile.
 */
export async function restoreSeance(
	db: Db,
	seanceId: string
): Promise<{ restored: boolean } | BookingRefusal> {
	const { numDeletedRows } = await db
		.deleteFrom('seance_cancellations')
		.where('seance_id', '=', seanceId)
		.executeTakeFirst();
	if (numDeletedRows === 0n) return { restored: false };
	const taken = await bookSeances(db, [seanceId]);
	if (taken) return taken;
	await writeJournal(db, { action: 'restore', kind: 'seance', id: seanceId });
	return { restored: true };
}
