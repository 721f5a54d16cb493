import { refuse } from '#lib/shared/refuse.ts';
import { isCourseDay } from '../seances/course-day.ts';
import { type ExitWord, isExitWord } from './course-exit.ts';

/** Null: what was said is taken back. */
export type ExitForm = { words: Map<string, ExitWord | null>; day: string };
export type ExitFormRefusal = { refusal: 'word' | 'day'; message: string };

/** Name of the field of what one person says. */
export const exitField = (enrolmentId: string) => `sortie-${enrolmentId}`;
/** Name of the field that tells what the page showed of her. */
export const shownField = (enrolmentId: string) => `montre-${enrolmentId}`;
export const EXIT_DAY_FIELD = 'jour';

/**
 * Reads what was said at the end of a course, one line a person. A line left as the page showed it
 * says nothing: what a colleague noted meanwhile stands (study-2.4).
 */
export function readExitForm(form: FormData): ExitForm | ExitFormRefusal {
	const day = String(form.get(EXIT_DAY_FIELD) ?? '').trim();
	if (!isCourseDay(day)) return refuse('day', 'Donnez le jour où cela a été dit.');
	const words = new Map<string, ExitWord | null>();
	for (const [name, value] of form) {
		if (!name.startsWith('sortie-')) continue;
		const enrolmentId = name.slice('sortie-'.length);
		const word = String(value);
		if (word === String(form.get(shownField(enrolmentId)) ?? '')) continue;
		if (word !== '' && !isExitWord(word)) {
			return refuse('word', 'Choisissez l’une des quatre réponses.');
		}
		words.set(enrolmentId, word === '' ? null : word);
	}
	return { words, day };
}
