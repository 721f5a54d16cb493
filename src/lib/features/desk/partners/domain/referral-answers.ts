import { refuse } from '#lib/shared/refuse.ts';
export const ANSWERS = ['received', 'accepted', 'declined', 'done'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Through the partner's own link, or told to the desk, by telephone most often. */
export type Via = 'link' | 'desk';

export type AnswerRefusal = { refusal: 'reason' | 'answered'; message: string };

const RANK: Record<Exclude<Answer, 'declined'>, number> = { received: 1, accepted: 2, done: 3 };

/**
 * Whether an answer follows those already given: it is written, or it says nothing new, or it is
 * refused. Reçu, then accepté, then terminé, each once and none compulsory; décliné ends it for the
 * partner, with a reason, and only the desk may note what came after.
 */
export function takeAnswer(
	given: readonly Answer[],
	asked: { answer: Answer; reason: string | null },
	via: Via
): 'write' | 'already' | AnswerRefusal {
	const last = given.at(-1);
	if (last === asked.answer) return 'already';
	if (asked.answer === 'declined') {
		if (last === 'done') return ANSWERED;
		return asked.reason?.trim()
			? 'write'
			: refuse('reason', 'Dites en quelques mots pourquoi : le centre cherchera ailleurs.');
	}
	if (last === 'declined') {
		return via === 'desk' && asked.answer !== 'received' ? 'write' : ANSWERED;
	}
	const reached = last ? RANK[last] : 0;
	return RANK[asked.answer] > reached ? 'write' : 'already';
}

/** What is said of an answer that would change the one given. */
export const ANSWERED: AnswerRefusal = refuse(
	'answered',
	'Une réponse est déjà donnée. Pour la changer, téléphonez au centre.'
);

/** The answers that still say something new. */
export function possibleAnswers(given: readonly Answer[], via: Via): Answer[] {
	return ANSWERS.filter((answer) => takeAnswer(given, { answer, reason: '…' }, via) === 'write');
}
