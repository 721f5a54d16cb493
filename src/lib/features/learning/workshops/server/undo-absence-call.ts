import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { enrolPerson, type EnrolRefusal } from './enrol-person.ts';
import type { AbsenceCallRefusal } from './note-absence-call.ts';

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
	if (!call) return { refusal: 'unknown-call', message: 'Cet appel n’existe plus.' };
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
