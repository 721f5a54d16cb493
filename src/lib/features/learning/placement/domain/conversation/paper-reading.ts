import { READING_QUESTION } from '../autonomy/before-questions.ts';
import { PASS } from './grade-choices.ts';

const BOXES = [...READING_QUESTION.answers, { value: PASS, label: 'Ne pas répondre' }].map(
	({ value, label }, index, { length }) => ({
		value,
		label,
		key: String(index === length - 1 ? 0 : index + 1)
	})
);

/** Above it: whose it is to see. */
export const READING_WORDS =
	'Cette feuille est à part. Donnez-la vous-même à la personne qui vous accompagne, ou laissez-la\u00a0: ce n’est jamais gênant. L’accueil ne la voit pas, et personne ne la compte.';

/** The paper given with the sheet before a course: how she reads, if she will; the same four keys. */
export const READING_LINE = {
	words: READING_WORDS,
	wording: `Si vous voulez\u00a0: ${READING_QUESTION.wording.replace(/^./, (first) => first.toLowerCase())}`,
	boxes: BOXES,
	columns: BOXES.map(({ key, label }) => `${key} · ${label}`)
};

/** What a ticked box says: an answer, null for « ne pas répondre », undefined when the line is blank. */
export function readingOf(value: string): string | null | undefined {
	if (value === PASS) return null;
	return READING_QUESTION.answers.find((answer) => answer.value === value)?.value;
}
