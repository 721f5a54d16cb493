import { refuse } from '#lib/shared/refuse.ts';
import type { Mark } from './attendance.ts';
import { readMarkWord } from './mark-word.ts';

export type SheetForm = {
	marks: Map<string, Mark>;
	/** The word of each mark that the page showed when it was drawn. */
	known: Map<string, string>;
	realMinutes: number | null;
};
export type SheetFormRefusal = { refusal: 'mark' | 'minutes'; message: string };

/** Name of the field of one person's mark on the sheet. */
export const markField = (enrolmentId: string) => `marque-${enrolmentId}`;
/** Name of the field of the minutes she was late. */
export const minutesField = (enrolmentId: string) => `minutes-${enrolmentId}`;
/** Name of the field of what the page knew of her mark. */
export const knownField = (enrolmentId: string) => `connu-${enrolmentId}`;
export const DURATION_FIELD = 'duree';
/** Names of the fields of somebody who came without being on the list: a column each, a row a person. */
export const UNEXPECTED_FIELDS = {
	prenom: 'venue-prenom',
	nom: 'venue-nom',
	naissance: 'venue-naissance',
	telephone: 'venue-telephone'
} as const;

/**
 * Reads a posted sheet: a mark for each person on it, and the minutes it really lasted (study-2.6
 * counts hours given; the report counts the real ones).
 */
export function readSheetForm(form: FormData): SheetForm | SheetFormRefusal {
	const marks = new Map<string, Mark>();
	for (const [name, value] of form) {
		if (!name.startsWith('marque-')) continue;
		const enrolmentId = name.slice('marque-'.length);
		const mark = readMark(String(value), String(form.get(minutesField(enrolmentId)) ?? ''));
		if (!mark) {
			return refuse(
				'mark',
				'Pour une personne en retard, écrivez les minutes en chiffres, par exemple 15.'
			);
		}
		marks.set(enrolmentId, mark);
	}
	const typed = String(form.get(DURATION_FIELD) ?? '').trim();
	if (typed && !/^\d{1,4}$/.test(typed)) {
		return refuse('minutes', 'Écrivez la durée en minutes, par exemple 120.');
	}
	const minutes = typed ? Number(typed) : null;
	if (minutes !== null && (minutes < 1 || minutes > 1440)) {
		return refuse('minutes', 'La durée se compte de 1 à 1440 minutes.');
	}
	return { marks, known: readKnown(form), realMinutes: minutes };
}

/** What the page knew of each person, by her enrolment. */
export function readKnown(form: FormData): Map<string, string> {
	const known = new Map<string, string>();
	for (const [name, word] of form) {
		if (name.startsWith('connu-')) known.set(name.slice('connu-'.length), String(word));
	}
	return known;
}

function readMark(kind: string, minutes: string): Mark | null {
	if (kind !== 'late') return readMarkWord(kind);
	return readMarkWord(`late:${minutes.trim()}`);
}
/** Name of the field of who noted, when a phone sends later. */
export const POCKET_OWNER_FIELD = 'auteur';
