import type { Cell } from '#lib/shared/workbook.ts';
import { MONTH, monthOf, WEEKDAY, type Weekday, weekdayOf } from './calendar-words.ts';
import { plain } from './plain-words.ts';

/** "18" is 2018; a year of four digits is itself. */
export function fullYear(written: string | undefined): number | undefined {
	if (written === undefined) return undefined;
	return written.length === 2 ? 2000 + Number(written) : Number(written);
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
