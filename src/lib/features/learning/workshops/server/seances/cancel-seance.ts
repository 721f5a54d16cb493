import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { bookSeances } from './book-seances.ts';

export type CancellationRefusal = { refusal: 'unknown' | 'was-held'; message: string };

/** Cancels a séance that nobody attended; the fact stays visible, and can be taken back. */
export async function cancelSeance(
	db: Db,
	request: { seanceId: string; reason?: string }
): Promise<{ cancelled: string } | CancellationRefusal> {
	const seance = await db
		.selectFrom('seances')
		.where('id', '=', request.seanceId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	if (!seance) return refuse('unknown', 'Cette séance n’existe plus.');
	const marked = await db
		.selectFrom('attendances')
		.where('seance_id', '=', request.seanceId)
		.where('kind', 'in', ['present', 'late'])
		.select('seance_id')
		.limit(1)
		.executeTakeFirst();
	if (marked) {
		return refuse('was-held', 'Des personnes sont notées présentes\u00a0: cette séance a eu lieu.');
	}
	const written = await db
		.insertInto('seance_cancellations')
		.values({
			seance_id: request.seanceId,
			centre_id: centreOf(db),
			reason: request.reason?.trim() || null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.column('seance_id').doNothing())
		.returning('seance_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'cancel', kind: 'seance', id: request.seanceId });
	return { cancelled: request.seanceId };
}

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
