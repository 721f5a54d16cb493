import type { Cell } from '#lib/shared/workbook.ts';
import { plain } from '../cells/plain-words.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';

/** A year, or the year of a birth date; "49" is 1949, "12" is a child of 2012. */
export function readBirthYear(cell: Cell, seasonYear: number): number | undefined {
	const text = plain(cell.text);
	const written =
		/(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(cell.date ?? text)?.[1] ?? shortYear(cell, text);
	if (written === undefined) return undefined;
	const year = written.length === 4 ? Number(written) : fullBirthYear(Number(written), seasonYear);
	return year >= 1900 && year <= seasonYear ? year : undefined;
}

function shortYear(cell: Cell, text: string): string | undefined {
	const year = readDatePiece(cell)?.year;
	if (year !== undefined) return String(year).slice(2);
	return /^(?:ne?e? en )?(\d{2})$/.exec(text)?.[1];
}

function fullBirthYear(two: number, seasonYear: number): number {
	return two <= seasonYear % 100 ? 2000 + two : 1900 + two;
}
