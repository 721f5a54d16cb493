import { comeAgain, type NotPut } from '#lib/features/learning/follow-ups/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { RefresherAnswer } from '../domain/refresher.ts';
import { isToBeAsked } from './list-learners.ts';

export type RefresherRefusal = Refusal<'unknown'> | NotPut;

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
 * slot, or her place on a list (`comeAgain`).
 */
export async function answerRefresher(
	db: Db,
	said: Said
): Promise<{ answered: string } | RefresherRefusal> {
	await takeTurnInCentre(db, `refresher ${said.personId}`);
	if (!(await isToBeAsked(db, said))) {
		return refuse('unknown', 'La liste a changé entre-temps\u00a0: rechargez la page.');
	}
	const notPut = await comeAgain(db, said, { noProgramme: 'Choisissez l’atelier attendu.' });
	if (notPut) return notPut;
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
