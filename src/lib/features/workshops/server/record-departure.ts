import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type DepartureRefusal = {
	refusal: 'unknown-enrolment' | 'already-left';
	message: string;
};

/** Records that a person stopped coming: `leftOn` is the first day she is no longer enrolled. */
export async function recordDeparture(
	db: Db,
	departure: { enrolmentId: string; leftOn: string; reason?: string }
): Promise<{ left: string } | DepartureRefusal> {
	const enrolment = await db
		.selectFrom('enrolments')
		.where('id', '=', departure.enrolmentId)
		.select('id')
		.executeTakeFirst();
	if (!enrolment) {
		return { refusal: 'unknown-enrolment', message: 'Cette inscription n’existe plus.' };
	}
	const written = await db
		.insertInto('departures')
		.values({
			enrolment_id: departure.enrolmentId,
			centre_id: centreOf(db),
			left_on: departure.leftOn,
			reason: departure.reason?.trim() || null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.column('enrolment_id').doNothing())
		.returning('enrolment_id')
		.executeTakeFirst();
	if (!written) {
		return { refusal: 'already-left', message: 'Le départ de cette personne est déjà noté.' };
	}
	await writeJournal(db, { action: 'leave', kind: 'enrolment', id: departure.enrolmentId });
	return { left: departure.leftOn };
}
