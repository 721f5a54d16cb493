import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isCourseDay } from '../../domain/seances/course-day.ts';

export type DepartureRefusal = {
	refusal: 'day' | 'unknown-enrolment' | 'already-left' | 'seen-since';
	message: string;
};

/** Records that a person stopped coming: `leftOn` is the first day she is no longer enrolled. */
export async function recordDeparture(
	db: Db,
	departure: { enrolmentId: string; leftOn: string; reason?: string }
): Promise<{ left: string } | DepartureRefusal> {
	if (!isCourseDay(departure.leftOn)) {
		return refuse('day', 'Donnez le jour du départ.');
	}
	const enrolment = await db
		.selectFrom('enrolments')
		.where('id', '=', departure.enrolmentId)
		.select('id')
		.executeTakeFirst();
	if (!enrolment) {
		return refuse('unknown-enrolment', 'Cette inscription n’existe plus.');
	}
	const seenOn = await lastSeen(db, departure.enrolmentId);
	if (seenOn && seenOn >= departure.leftOn) {
		return refuse(
			'seen-since',
			`Cette personne est notée présente le ${plainDay(seenOn)}\u00a0: choisissez un jour après.`
		);
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
		return refuse('already-left', 'Le départ de cette personne est déjà noté.');
	}
	await writeJournal(db, { action: 'leave', kind: 'enrolment', id: departure.enrolmentId });
	return { left: departure.leftOn };
}

async function lastSeen(db: Db, enrolmentId: string): Promise<string | null> {
	const { day } = await db
		.selectFrom('attendances as a')
		.innerJoin('seances as s', 's.id', 'a.seance_id')
		.where('a.enrolment_id', '=', enrolmentId)
		.where('a.kind', 'in', ['present', 'late'])
		.select(({ fn }) => fn.max('s.day').as('day'))
		.executeTakeFirstOrThrow();
	return day;
}
