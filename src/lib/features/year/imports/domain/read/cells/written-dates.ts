import { MONTH, monthOf } from './calendar-words.ts';
import type { DatePiece } from './date-piece.ts';
import { fullYear } from './month-titles.ts';

const ISO =
	/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?(?!\d)/;

const NUMBERS = /(?<![\d.,])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/])/;

const WORDS = new RegExp(
	`(?<!\\d)(\\d{1,2})(?:er)?[\\s./-]*${MONTH}[\\s./-]*'?(\\d{4}|\\d{2}(?!\\s*h))?(?!\\d)`
);

type Found = { piece: Pick<DatePiece, 'day' | 'month' | 'year' | 'order'>; written: string };

/** "2018-01-11", with or without a time (ISO 8601). */
export function isoPiece(text: string): Found | undefined {
	const match = ISO.exec(text);
	if (!match) return undefined;
	return found(match, Number(match[3]), Number(match[2]), Number(match[1]), 'fixed');
}

/** "11 janv.", "11-janv-18", "1er février 2018". */
export function wordPiece(text: string): Found | undefined {
	const match = WORDS.exec(text);
	if (!match) return undefined;
	return found(match, Number(match[1]), monthOf(match[2] ?? '') ?? 0, fullYear(match[3]), 'fixed');
}

/** "11/01", "11.01.18"; a second number over 12 can only be a day. */
export function numberPiece(text: string): Found | undefined {
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
