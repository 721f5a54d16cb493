import { plainDay } from '#lib/shared/french-dates.ts';
import type { ExitWord } from '../domain/exits/course-exit.ts';

type Line = {
	enrolmentId: string;
	name: string | null;
	leftOn: string | null;
	word: ExitWord | null;
	day: string | null;
	by: string | null;
};

export type SaidLine = {
	enrolmentId: string;
	person: string;
	word: ExitWord | null;
	/** « dit le 24 novembre 2026, noté par Camille », « partie le… ». */
	detail: string;
	isNamed: boolean;
};

/** The lines of a group as a screen tells them; who has no name any more has her rank. */
export function saidLines(lines: readonly Line[]): SaidLine[] {
	return lines.map(({ enrolmentId, name, leftOn, word, day, by }, index) => ({
		enrolmentId,
		person: name ?? `Personne ${index + 1} (nom non conservé)`,
		word,
		detail: [
			leftOn && `départ le ${plainDay(leftOn)}`,
			day && `dit le ${plainDay(day)}`,
			by && `noté par ${by}`
		]
			.filter(Boolean)
			.join(', '),
		isNamed: name !== null
	}));
}
