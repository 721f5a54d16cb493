import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type AbsenceCallOutcome, isAbsenceCallOutcome } from '../domain/absence-call.ts';
import { findAbsentee } from './list-absentees.ts';
import { type DepartureRefusal, recordDeparture } from './record-departure.ts';

export type AbsenceCallRefusal = {
	refusal: 'outcome' | 'changed' | 'unknown-call';
	message: string;
};

export type AbsenceCall = {
	enrolmentId: string;
	/** The last séance she had missed, as the page showed it. */
	seanceId: string;
	outcome: AbsenceCallOutcome;
	note?: string;
	today: string;
	/** Of who has stopped: the first day she is no longer expected, and why. */
	leftOn?: string;
	reason?: string;
};

/**
 * Notes what came of a call after two absences. Who has stopped leaves her group with it, or nothing is
 * written; her seat is then free. Two who call at once: once one has brought news, the other is told.
 */
export async function noteAbsenceCall(
	db: Db,
	call: AbsenceCall
): Promise<{ id: string } | AbsenceCallRefusal | DepartureRefusal> {
	if (!isAbsenceCallOutcome(call.outcome)) {
		return { refusal: 'outcome', message: 'Choisissez ce que l’appel a donné.' };
	}
	await db
		.selectFrom('enrolments')
		.where('id', '=', call.enrolmentId)
		.forUpdate()
		.select('id')
		.execute();
	const absentee = await findAbsentee(db, call.today, call.enrolmentId);
	if (!absentee || absentee.seanceId !== call.seanceId) {
		return {
			refusal: 'changed',
			message:
				'Quelqu’un a eu de ses nouvelles entre-temps, ou sa feuille a changé\u00a0: relisez la liste.'
		};
	}
	if (call.outcome === 'stopped') {
		const { enrolmentId, leftOn = call.today, reason } = call;
		const left = await recordDeparture(db, { enrolmentId, leftOn, reason });
		if ('refusal' in left) return left;
	}
	const row = await db
		.insertInto('absence_calls')
		.values({
			centre_id: centreOf(db),
			enrolment_id: call.enrolmentId,
			seance_id: call.seanceId,
			group_id: absentee.groupId,
			outcome: call.outcome,
			called_on: call.today,
			note: call.note?.trim() || null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'call', kind: 'absence-call', id: row.id });
	return row;
}
