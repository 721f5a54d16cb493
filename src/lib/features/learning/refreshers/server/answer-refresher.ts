import { takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import { putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { RefresherAnswer } from '../domain/refresher.ts';
import { isToBeAsked } from './list-learners.ts';

export type RefresherRefusal = {
	refusal: 'unknown' | 'slot' | 'programme' | 'not-put';
	message: string;
};

type Said = {
	changeId: string;
	personId: string;
	answer: RefresherAnswer;
	slotId?: string;
	programmeId?: string;
	today: string;
};

/**
 * What somebody answered who had learnt what changed. Who wants to see it again has her seat in a free
 * slot, or her place on a list: with the answer, or not at all.
 */
export async function answerRefresher(
	db: Db,
	said: Said
): Promise<{ answered: string } | RefresherRefusal> {
	await takeTurnInCentre(db, `refresher ${said.personId}`);
	if (!(await isToBeAsked(db, said))) {
		return refuse('unknown', 'La liste a changé entre-temps\u00a0: rechargez la page.');
	}
	const refusal = await putWhereWanted(db, said);
	if (refusal) return refusal;
	await db
		.insertInto('refresher_answers')
		.values({
			centre_id: centreOf(db),
			change_id: said.changeId,
			person_id: said.personId,
			answer: said.answer,
			day: said.today,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'answer-refresher', kind: 'site-change', id: said.changeId });
	return { answered: said.personId };
}

async function putWhereWanted(db: Db, said: Said): Promise<RefresherRefusal | null> {
	const { personId } = said;
	if (said.answer === 'drop-in') {
		if (!said.slotId) return refuse('slot', 'Choisissez le créneau où la personne viendra.');
		const seat = await takeSeat(db, { slotId: said.slotId, personId });
		const isPut = !('refusal' in seat) || seat.refusal === 'already-expected';
		return isPut ? null : refuse('not-put', seat.message);
	}
	if (said.answer === 'pre-list') {
		if (!said.programmeId) return refuse('programme', 'Choisissez l’atelier attendu.');
		const put = await putOnPreList(db, { programmeId: said.programmeId, personId });
		const isPut = !('refusal' in put) || put.refusal === 'already-waiting';
		return isPut ? null : refuse('not-put', put.message);
	}
	return null;
}
