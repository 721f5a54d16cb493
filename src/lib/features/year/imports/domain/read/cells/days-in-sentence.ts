import type { Cell } from '#lib/shared/workbook.ts';
import type { DatePiece } from './date-piece.ts';
import { plain } from './plain-words.ts';
import { readDatePiece } from './read-date-piece.ts';

/** The days a sentence names, none when it is about a period ("du 26/02 au 09/03"). */
export function daysInSentence(text: string): DatePiece[] {
	const written = plain(text);
	if (/\bdu\b.*\bau\b/.test(written)) return [];
	const withoutHours = written.replace(/\d{1,2}\s*(?:h|:)\s*(?:[0-5]\d)?/g, ' ');
	const days = withoutHours.match(new RegExp(DAY_IN_SENTENCE, 'g')) ?? [];
	return days.flatMap((day) => readDatePiece({ text: day }) ?? []);
}

/** The one date of a line, when the line is about one day and not about a period. */
export function dateOf(cells: Cell[]): DatePiece | undefined {
	const pieces = cells.flatMap((cell) => {
		const stored = cell.date === undefined ? undefined : readDatePiece(cell);
		if (stored) return [stored];
		return cell.text.length > 90 ? [] : daysInSentence(cell.text);
	});
	return pieces.length === 1 ? pieces[0] : undefined;
}

export const DAY_IN_SENTENCE =
	/(?:\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?<![\d/.-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:er)?\s+(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.?(?:\s+\d{4})?)(?![\d/])/;
