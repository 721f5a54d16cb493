import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { ASKED_BEFORE, READING_QUESTION } from '../../domain/autonomy/before-questions.ts';
import { type ClosedConversation, holdPlacement, refuseClosed } from './read-placement.ts';
import { writeReading } from './write-reading.ts';

export type NoSuchAnswer = { refusal: 'no-such-answer'; message: string };

export const NO_SUCH_ANSWER: NoSuchAnswer = refuse(
	'no-such-answer',
	'Choisissez une des réponses proposées.'
);

/** She says something of her situation, or would rather not (null); said again, the last word counts. */
export async function answerSituation(
	db: Db,
	said: { placementId: string; question: string; answer: string | null }
): Promise<{ answered: string } | ClosedConversation | NoSuchAnswer> {
	const question = ASKED_BEFORE.find(({ id }) => id === said.question);
	const isOffered =
		said.answer === null || question?.answers.some(({ value }) => value === said.answer);
	if (!question || !isOffered) return NO_SUCH_ANSWER;
	const placement = await holdPlacement(db, said.placementId);
	const closed = refuseClosed(placement);
	if (closed) return closed;
	if (question.id === READING_QUESTION.id) {
		await writeReading(db, placement!, said.answer);
		return { answered: question.id };
	}
	await db
		.insertInto('placement_situations')
		.values({
			placement_id: said.placementId,
			centre_id: placement!.centreId,
			question: question.id,
			answer: said.answer,
			...recordedBy(db)
		})
		.onConflict((conflict) =>
			conflict
				.columns(['placement_id', 'question'])
				.doUpdateSet({ answer: said.answer, ...recordedBy(db) })
		)
		.execute();
	return { answered: question.id };
}
