import type { BookingRefusal } from '#lib/features/learning/bookings/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { bookSeances } from './book-seances.ts';

/**
 * Takes the cancellation of a séance back; that it stood is kept, so that those who had been told of it
 * are told again. Refused when its room or its animator was taken meanwhile.
 */
export async function restoreSeance(
	db: Db,
	seanceId: string
): Promise<{ restored: boolean } | BookingRefusal> {
	// The séance first, as who cancels it does: two colleagues never wait for each other.
	await db
		.selectFrom('seances')
		.where('id', '=', seanceId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	const cancelled = await db
		.deleteFrom('seance_cancellations')
		.where('seance_id', '=', seanceId)
		.returning('recorded_at')
		.executeTakeFirst();
	if (!cancelled) return { restored: false };
	await db
		.insertInto('seance_restorations')
		.values({
			seance_id: seanceId,
			centre_id: centreOf(db),
			cancelled_at: cancelled.recorded_at.toString(),
			...recordedBy(db)
		})
		.execute();
	const taken = await bookSeances(db, [seanceId]);
	if (taken) return taken;
	await writeJournal(db, { action: 'restore', kind: 'seance', id: seanceId });
	return { restored: true };
}
