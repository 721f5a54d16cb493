import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

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
	if (!seance) return { refusal: 'unknown', message: 'Cette séance n’existe plus.' };
	const marked = await db
		.selectFrom('attendances')
		.where('seance_id', '=', request.seanceId)
		.where('kind', 'in', ['present', 'late'])
		.select('seance_id')
		.limit(1)
		.executeTakeFirst();
	if (marked) {
		return {
			refusal: 'was-held',
			message: 'Des personnes sont notées présentes\u00a0: cette séance a eu lieu.'
		};
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
