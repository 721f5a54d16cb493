import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type AbsenceCallOutcome,
	isAbsenceCallOutcome
} from '../../domain/absences/absence-call.ts';
import { enrolPerson, type EnrolRefusal } from '../enrolments/enrol-person.ts';
import { findAbsentee } from './list-absentees.ts';
import { type DepartureRefusal, recordDeparture } from '../enrolments/record-departure.ts';

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
		return refuse('outcome', 'Choisissez ce que l’appel a donné.');
	}
	await db
		.selectFrom('enrolments')
		.where('id', '=', call.enrolmentId)
		.forUpdate()
		.select('id')
		.execute();
	const absentee = await findAbsentee(db, call.today, call.enrolmentId);
	if (!absentee || absentee.seanceId !== call.seanceId) {
		return refuse(
			'changed',
			'Quelqu’un a eu de ses nouvelles entre-temps, ou sa feuille a changé\u00a0: relisez la liste.'
		);
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

/**
 * A call was noted by mistake: she is to be called again. Who was said to have stopped comes back to
 * her group, unless somebody has taken her seat since: then nothing changes, and it is told.
 */
export async function undoAbsenceCall(
	db: Db,
	callId: string
): Promise<{ undone: string } | AbsenceCallRefusal | EnrolRefusal> {
	const call = await db
		.selectFrom('absence_calls as k')
		.innerJoin('enrolments as e', 'e.id', 'k.enrolment_id')
		.leftJoin('departures as d', 'd.enrolment_id', 'e.id')
		.where('k.id', '=', callId)
		.forUpdate(['k', 'e'])
		.select(['k.outcome', 'k.group_id', 'e.person_id', 'd.left_on'])
		.executeTakeFirst();
	if (!call) return refuse('unknown-call', 'Cet appel n’existe plus.');
	const written = await db
		.insertInto('absence_call_undos')
		.values({ call_id: callId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('call_id').doNothing())
		.returning('call_id')
		.executeTakeFirst();
	if (!written) return { undone: callId };
	if (call.outcome === 'stopped' && call.left_on !== null) {
		const back = await enrolPerson(db, { groupId: call.group_id, personId: call.person_id });
		if ('refusal' in back) return back;
	}
	await writeJournal(db, { action: 'undo', kind: 'absence-call', id: callId });
	return { undone: callId };
}
