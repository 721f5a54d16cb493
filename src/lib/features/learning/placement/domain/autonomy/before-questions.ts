import written from '#content/placement-before.json' with { type: 'json' };
import { BEFORE_QUESTIONS, type BeforeQuestion } from './autonomy-before.ts';
import { EQUIPMENT_QUESTION } from './equipment.ts';

type AskedBefore = Omit<BeforeQuestion, 'id'> & { id: string };

/**
 * Asked to compare questions between people and for nothing else: the table of the degrees of
 * autonomy does not know it.
 */
export const LANGUAGE_QUESTION: AskedBefore = written.language;

/** Kept in a table of its own, that the desk cannot read and that nothing counts. */
export const READING_QUESTION: AskedBefore = BEFORE_QUESTIONS.find(({ id }) => id === 'reading')!;

/** All that is asked before the activities of a first conversation; each may be left aside. */
export const ASKED_BEFORE: readonly AskedBefore[] = [
	EQUIPMENT_QUESTION,
	...BEFORE_QUESTIONS,
	LANGUAGE_QUESTION
];
