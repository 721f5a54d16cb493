import { isId } from '#lib/shared/identifier.ts';

/** The fields of what somebody will miss: what is ticked, and what the page showed ticked. */
export const ABSENCES_FIELDS = { missed: 'absence', shown: 'absence-connue' };

/** One séance that somebody enrolled may miss. */
export type Absence = { seanceId: string; enrolmentId: string };

/** An absence in one word, for the value of a box. */
export const absenceWord = ({ seanceId, enrolmentId }: Absence) => `${seanceId}~${enrolmentId}`;

export type AbsencesForm = { announced: Absence[]; withdrawn: Absence[] };

/**
 * Reads which boxes she ticked or unticked since the page was drawn; what she left as it was is not
 * said again, so that a colleague's word of the meantime stands. Null when a box is none of ours.
 */
export function readAbsencesForm(form: FormData): AbsencesForm | null {
	const [missed, shown] = [ABSENCES_FIELDS.missed, ABSENCES_FIELDS.shown].map(
		(name) => new Set(form.getAll(name).map(String))
	) as [Set<string>, Set<string>];
	const announced = [...missed.difference(shown)].map(readWord);
	const withdrawn = [...shown.difference(missed)].map(readWord);
	if ([...announced, ...withdrawn].includes(null)) return null;
	return { announced, withdrawn } as AbsencesForm;
}

function readWord(word: string): Absence | null {
	const [seanceId, enrolmentId] = word.split('~');
	return isId(seanceId) && isId(enrolmentId) ? { seanceId, enrolmentId } : null;
}
