import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lockAnswer } from './lock-answer.ts';
import type { RequestRefusal } from './request-refusal.ts';

export type Ending = 'came' | 'gave-up';

/** She is back with her papers, or will not come. Two desks at once: the first word stays. */
export async function endWaiting(
	db: Db,
	{ answerId, ending }: { answerId: string; ending: Ending }
): Promise<{ requestId: string } | RequestRefusal> {
	const answer = await lockAnswer(db, answerId);
	if ('refusal' in answer) return answer;
	if (answer.kind !== 'come-back') {
		return refuse('unknown-answer', 'Cette réponse n’attend personne.');
	}
	const written = await db
		.insertInto('request_answer_endings')
		.values({ answer_id: answerId, centre_id: centreOf(db), ending, ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('answer_id').doNothing())
		.returning('answer_id')
		.executeTakeFirst();
	const { requestId } = answer;
	if (written) await writeJournal(db, { action: ending, kind: 'request', id: requestId });
	return { requestId };
}

/** It was said by mistake: she is awaited again. */
export async function waitAgain(
	db: Db,
	answerId: string
): Promise<{ requestId: string } | RequestRefusal> {
	const answer = await lockAnswer(db, answerId);
	if ('refusal' in answer) return answer;
	const { requestId } = answer;
	const { numDeletedRows } = await db
		.deleteFrom('request_answer_endings')
		.where('answer_id', '=', answerId)
		.executeTakeFirst();
	if (numDeletedRows > 0n) {
		await writeJournal(db, { action: 'wait-again', kind: 'request', id: requestId });
	}
	return { requestId };
}
