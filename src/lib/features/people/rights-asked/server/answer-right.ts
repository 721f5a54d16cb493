import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseWords, type WordsRefusal } from '../domain/refuse-words.ts';

export type AnswerRefusal =
	| { refusal: 'unknown-request' | 'already-answered' | 'reason-missing'; message: string }
	| WordsRefusal;

/** Answers what somebody asked: done, or not and why (RGPD, art. 12, 4). Once. */
export async function answerRight(
	db: Db,
	answer: { requestId: string; done: boolean; words?: string }
): Promise<{ id: string } | AnswerRefusal> {
	const words = answer.words?.trim() || null;
	const refusal = words && refuseWords(words);
	if (refusal) return refusal;
	if (!answer.done && !words) {
		return refuse(
			'reason-missing',
			'Dites pourquoi\u00a0: la personne doit le savoir, et pouvoir saisir la CNIL.'
		);
	}
	const request = await db
		.selectFrom('rights_requests')
		.where('id', '=', answer.requestId)
		.select('id')
		.executeTakeFirst();
	if (!request) return refuse('unknown-request', 'Cette demande n’existe pas.');
	const written = await db
		.insertInto('rights_answers')
		.values({
			request_id: answer.requestId,
			centre_id: centreOf(db),
			done: answer.done,
			words,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.column('request_id').doNothing())
		.returning('request_id')
		.executeTakeFirst();
	if (!written) {
		return refuse('already-answered', 'Cette demande a déjà sa réponse.');
	}
	await writeJournal(db, { action: 'answer-right', kind: 'right', id: answer.requestId });
	return { id: answer.requestId };
}

/** Her requests to be erased are answered; without one, what she said is recorded with its answer. */
export async function answerErasures(db: Db, personId: string): Promise<void> {
	const stamp = { centre_id: centreOf(db), ...recordedBy(db) };
	const waiting = await db
		.selectFrom('rights_requests as q')
		.leftJoin('rights_answers as a', 'a.request_id', 'q.id')
		.where('q.person_id', '=', personId)
		.where('q.asked', '=', 'erasure')
		.where('a.request_id', 'is', null)
		.select('q.id')
		.execute();
	const ids = waiting.map(({ id }) => id);
	if (ids.length === 0) {
		const { id } = await db
			.insertInto('rights_requests')
			.values({ person_id: personId, asked: 'erasure', ...stamp })
			.returning('id')
			.executeTakeFirstOrThrow();
		ids.push(id);
	}
	await db
		.insertInto('rights_answers')
		.values(ids.map((id) => ({ request_id: id, done: true, ...stamp })))
		.execute();
}
