import written from '#content/placement-before.json' with { type: 'json' };
import { BEFORE_QUESTIONS, BEFORE_UNKNOWN, type BeforeQuestion } from './autonomy-before.ts';
import { type Choice, PASS } from './grade-choices.ts';

type AskedBefore = Omit<BeforeQuestion, 'id'> & { id: string };

/**
 * Asked to compare questions between people and for nothing else (issue of positioning, §3): the
 * table of the degrees of autonomy does not know it.
 */
export const LANGUAGE_QUESTION: AskedBefore = written.language;

/** All that is asked before the activities of a first conversation; each may be left aside. */
export const ASKED_BEFORE: readonly AskedBefore[] = [...BEFORE_QUESTIONS, LANGUAGE_QUESTION];

/** The line of the printed sheet, and of its copy: three boxes, and why it is asked. */
export const LANGUAGE_LINE: { wording: string; why: string; answers: readonly Choice[] } = {
	wording: LANGUAGE_QUESTION.wording,
	why: written.language.why,
	answers: [...LANGUAGE_QUESTION.answers, { value: PASS, label: BEFORE_UNKNOWN }]
};
export type LanguageLine = typeof LANGUAGE_LINE;
