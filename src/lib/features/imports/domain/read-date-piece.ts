import type { Cell } from '#lib/shared/workbook.ts';
import type { CellPlace } from './register.ts';
import { MONTH, monthOf, plainDate, WEEKDAY, type Weekday, weekdayOf } from './calendar-words.ts';
import { type ClockRange, findClockRange } from './read-clock.ts';
import { plain, remember } from './plain-words.ts';

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

/** A date written in a cell, in any of the ways French registers use; undefined when there is none. */
export function readDatePiece(cell: Cell | undefined): DatePiece | undefined {
	if (!cell) return undefined;
	if (cell.date !== undefined) return storedPiece(cell.date);
	return cell.number === undefined ? readDateText(cell.text) : undefined;
}

function storedPiece(date: string): DatePiece | undefined {
	const [year, month, day] = date.slice(0, 10).split('-').map(Number);
	if (!year || !month || !day) return undefined;
	const order = day > 12 ? 'day-month-forced' : 'day-month';
	return { day, month, year, order, stored: true, rest: '' };
}

const ISO =
	/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?(?!\d)/;
const NUMBERS = /(?<![\d.,])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/])/;
const WORDS = new RegExp(
	`(?<!\\d)(\\d{1,2})(?:er)?[\\s./-]*${MONTH}[\\s./-]*'?(\\d{4}|\\d{2}(?!\\s*h))?(?!\\d)`
);
const START = /(?<=\d\s+(?:a\s+)?)([01]?\d|2[0-3])(?:h|:)([0-5]\d)(?::00)?$/;
const NUMBERED =
	/^(?:seance|session|cours|atelier|rencontre|s|n°|no|num)\s?(?:n°|no)?\s?\.?\s?\d{1,2}(?=\s*[ :(–-])\s*[:(–-]*\s*/;
const STARTING_WEEKDAY = new RegExp(
	`^(?:le\\s+)?(?:${WEEKDAY}|(?:l|m|ma|me|j|v|s|d)\\.?(?=\\s*\\d))[\\s,]*`
);

const readDateText = remember((text: string): DatePiece | undefined => {
	if (text.length > 48 || !/\d/.test(text)) return undefined;
	let written = plain(text);
	const clock = findClockRange(written);
	if (clock) written = written.replace(clock.written, ' ').trim();
	const start = clock ? undefined : START.exec(written);
	if (start) written = written.replace(start[0], ' ').trim();
	written = written.replace(NUMBERED, '').replace(/^[(\s]+|[)\s]+$/g, '');
	const weekdayWord = STARTING_WEEKDAY.exec(written);
	if (weekdayWord) written = written.slice(weekdayWord[0].length);
	written = written.replace(/^le\s+/, '');
	const match = isoPiece(written) ?? wordPiece(written) ?? numberPiece(written);
	if (!match) return undefined;
	const rest = written
		.replace(match.written, ' ')
		.replace(/[():;,*\s.-]+/g, ' ')
		.trim();
	if (/\d/.test(rest) || rest.length > 32) return undefined;
	return {
		...match.piece,
		weekday: weekdayWord?.[1] ? weekdayOf(weekdayWord[1]) : undefined,
		stored: false,
		startsAt: start ? `${start[1]?.padStart(2, '0')}:${start[2]}` : undefined,
		clock: clock && { startsAt: clock.startsAt, endsAt: clock.endsAt },
		rest
	};
});

type Found = { piece: Pick<DatePiece, 'day' | 'month' | 'year' | 'order'>; written: string };

function isoPiece(text: string): Found | undefined {
	const match = ISO.exec(text);
	if (!match) return undefined;
	return found(match, Number(match[3]), Number(match[2]), Number(match[1]), 'fixed');
}

function wordPiece(text: string): Found | undefined {
	const match = WORDS.exec(text);
	if (!match) return undefined;
	return found(match, Number(match[1]), monthOf(match[2] ?? '') ?? 0, fullYear(match[3]), 'fixed');
}

function numberPiece(text: string): Found | undefined {
	const match = NUMBERS.exec(text);
	if (!match) return undefined;
	const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3])];
	if (second > 12) return found(match, second, first, year, 'month-day-forced');
	return found(match, first, second, year, first > 12 ? 'day-month-forced' : 'day-month');
}

function found(
	match: RegExpExecArray,
	day: number,
	month: number,
	year: number | undefined,
	order: DatePiece['order']
): Found | undefined {
	const exists = month >= 1 && month <= 12 && day >= 1 && day <= 31;
	return exists ? { piece: { day, month, year, order }, written: match[0] } : undefined;
}

function fullYear(written: string | undefined): number | undefined {
	if (written === undefined) return undefined;
	return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** The plain date of a piece in a year, day and month exchanged or not; undefined if it does not exist. */
export function dateOfPiece(piece: DatePiece, year: number, turned: boolean): string | undefined {
	const turnable = piece.order === 'day-month' && piece.month <= 12 && piece.day <= 12;
	const [day, month] = turned && turnable ? [piece.month, piece.day] : [piece.day, piece.month];
	return plainDate(piece.year ?? year, month, day);
}

const MONTH_ALONE = new RegExp(`^(?:mois d[e']\\s?)?${MONTH}[\\s./-]*'?(\\d{4}|\\d{2})?$`);

/** A title of month over day numbers: "Janvier", "janv. 2018". */
export function readMonthTitle(
	cell: Cell | undefined
): { month: number; year?: number } | undefined {
	const match = cell && MONTH_ALONE.exec(plain(cell.text));
	const month = match && monthOf(match[1] ?? '');
	return month ? { month, year: fullYear(match?.[2]) } : undefined;
}

const DAY_ALONE = new RegExp(
	`^(?:${WEEKDAY}|(?:l|m|ma|me|j|v|s|d)\\.?(?=\\s*\\d))?\\s*(\\d{1,2})(?:er)?$`
);

/** A day number under a month title: "11", "jeu. 11". */
export function readDayNumber(
	cell: Cell | undefined
): { day: number; weekday?: Weekday } | undefined {
	if (!cell || cell.date !== undefined) return undefined;
	const match = DAY_ALONE.exec(plain(cell.text));
	const day = Number(match?.[2]);
	if (!match || day < 1 || day > 31) return undefined;
	return { day, weekday: match[1] ? weekdayOf(match[1]) : undefined };
}
