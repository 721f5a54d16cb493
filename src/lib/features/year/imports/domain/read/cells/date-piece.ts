import { plainDate } from './plain-dates.ts';
import type { Weekday } from './calendar-words.ts';
import type { ClockRange } from './read-clock.ts';
import type { CellPlace } from '../../register.ts';

/** A day as one cell writes it, before the year and the order of day and month are settled. */
export type DatePiece = {
	day: number;
	month: number;
	year?: number;
	/** The weekday written beside it ("jeu. 11/01"): a check on the rest. */
	weekday?: Weekday;
	/** `forced` when the month can only be the second number ("11/25" is the 25th of November). */
	order: 'fixed' | 'day-month' | 'month-day-forced' | 'day-month-forced';
	/** The file stores a real date, which a spreadsheet may already have turned over. */
	stored: boolean;
	clock?: ClockRange;
	/** A start written without its end: "11/01/2018 14:00". */
	startsAt?: string;
	/** What else the cell says: "férié", "rattrapage". */
	rest: string;
};

export type PlacedPiece = {
	piece: DatePiece;
	place: CellPlace;
	/** The weekday of the slot ("Jeudi matin"), weaker than the one written beside the date. */
	slotDay?: Weekday;
};

/** The plain date of a piece in a year, day and month exchanged or not; undefined if it does not exist. */
export function dateOfPiece(piece: DatePiece, year: number, turned: boolean): string | undefined {
	const turnable = piece.order === 'day-month' && piece.month <= 12 && piece.day <= 12;
	const [day, month] = turned && turnable ? [piece.month, piece.day] : [piece.day, piece.month];
	return plainDate(piece.year ?? year, month, day);
}
