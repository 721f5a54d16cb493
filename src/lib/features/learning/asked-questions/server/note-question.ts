import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type QuestionRefusal = { refusal: 'unknown' | 'cancelled' | 'not-yet'; message: string };

/** Notes a question asked at a séance: its theme and whether it was solved, never who asked it. */
export async function noteQuestion(
	db: Db,
	said: { seanceId: string; theme: string; isSolved: boolean; today: string }
): Promise<{ noted: string } | QuestionRefusal> {
	const seance = await db
		.selectFrom('seances as s')
		.leftJoin('seance_cancellations as x', 'x.seance_id', 's.id')
		.where('s.id', '=', said.seanceId)
		.select(['s.day', 'x.seance_id as cancelled'])
		.executeTakeFirst();
	if (!seance) return refuse('unknown', 'Cette séance n’existe plus.');
	if (seance.cancelled) {
		return refuse('cancelled', 'Cette séance est annulée\u00a0: aucune question n’y a été posée.');
	}
	if (seance.day > said.today) return refuse('not-yet', 'Cette séance n’a pas encore eu lieu.');
	const { id } = await db
		.insertInto('asked_questions')
		.values({
			centre_id: centreOf(db),
			seance_id: said.seanceId,
			theme: said.theme,
			solved: said.isSolved,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'note-question', kind: 'seance', id: said.seanceId });
	return { noted: id };
}

/** Takes back a question noted by mistake; taken back twice, it is taken back. */
export async function undoQuestion(
	db: Db,
	{ seanceId, questionId }: { seanceId: string; questionId: string }
): Promise<{ undone: string } | QuestionRefusal> {
	const question = await db
		.selectFrom('asked_questions')
		.where('id', '=', questionId)
		.where('seance_id', '=', seanceId)
		.where('centre_id', '=', centreOf(db))
		.select('id')
		.executeTakeFirst();
	if (!question) return refuse('unknown', 'Cette question n’est plus dans la liste.');
	await db
		.insertInto('asked_question_undos')
		.values({ question_id: question.id, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('question_id').doNothing())
		.execute();
	await writeJournal(db, { action: 'undo-question', kind: 'seance', id: seanceId });
	return { undone: question.id };
}
