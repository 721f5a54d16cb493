import words from '#content/notebook-words.json' with { type: 'json' };
import { foldText } from '#lib/shared/person-name.ts';
import type { AnswerKind } from './answer-kinds.ts';
import type { Origin } from './how-it-came.ts';

const ANSWERS = words.answers.map(({ kind, pattern }) => ({
	kind: kind as AnswerKind,
	pattern: new RegExp(pattern)
}));
const ORIGINS = words.origins.map(({ origin, pattern }) => ({
	origin: origin as Origin,
	pattern: new RegExp(pattern)
}));
/** Words that hold others: « on ne fait pas à la place » is no « à sa place ». */
const HIDES: Partial<Record<AnswerKind, AnswerKind[]>> = {
	'declined-in-place': ['settled', 'pre-list', 'guided'],
	'guide-shown': ['guided']
};

/**
 * What an old notebook says was done, in the kinds of the desk; empty when its words say nothing
 * that is known (study-2.2: the notebook notes a follow-up in free words).
 */
export function answersInWords(text: string): AnswerKind[] {
	const folded = foldText(text);
	if (folded === '') return [];
	const found = ANSWERS.filter(({ pattern }) => pattern.test(folded)).map(({ kind }) => kind);
	const hidden = new Set(found.flatMap((kind) => HIDES[kind] ?? []));
	return found.filter((kind) => !hidden.has(kind));
}

/** Who sent her, in the words of a notebook: a service is a partner, a neighbour is word of mouth. */
export function originInWords(text: string): Origin {
	const folded = foldText(text);
	return ORIGINS.find(({ pattern }) => pattern.test(folded))?.origin ?? 'partner';
}
