import type { Db } from '#lib/platform/database/acting.ts';
import { isBeforeQuestion } from '../../domain/bank/asked-bank.ts';
import type { HowEnded } from '../../domain/conversation/conversation.ts';
import { gradeOf, PASS } from '../../domain/conversation/grade-choices.ts';
import { answerItem } from './answer-item.ts';
import { answerSituation, NO_SUCH_ANSWER, type NoSuchAnswer } from './answer-situation.ts';
import type { ClosedConversation } from './read-placement.ts';

/** What comes with the press of a button, whichever the question. */
export type Pressed = { question: string; value: string };

/** A button of the conversation was pressed: on her situation, or on what she does with a screen. */
export async function say(
	db: Db,
	placementId: string,
	{ question, value }: Pressed
): Promise<{ ended: HowEnded | null } | ClosedConversation | NoSuchAnswer> {
	if (isBeforeQuestion(question)) {
		const answer = value === PASS ? null : value;
		const said = await answerSituation(db, { placementId, question, answer });
		return 'refusal' in said ? said : { ended: null };
	}
	const answer = gradeOf(value);
	if (answer === undefined) return NO_SUCH_ANSWER;
	return answerItem(db, { placementId, item: question, answer });
}
