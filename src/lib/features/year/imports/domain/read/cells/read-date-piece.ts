import type { Cell } from '#lib/shared/workbook.ts';
import { WEEKDAY, weekdayOf } from './calendar-words.ts';
import type { DatePiece } from './date-piece.ts';
import { plain, remember } from './plain-words.ts';
import { findClockRange } from './read-clock.ts';
import { isoPiece, numberPiece, wordPiece } from './written-dates.ts';

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
