import words from '#content/register-words.json' with { type: 'json' };
import { yearHint } from './facts-key.ts';
import type { SeanceColumn } from '../cells/found-table.ts';
import type { RawSeance } from '../people/raw-block.ts';
import { minutesBetween } from '../cells/clock-times.ts';
import { resolveDates } from '../cells/resolve-dates.ts';
import type { TableSource } from './table-source.ts';
import { hasOneOf } from '../cells/plain-words.ts';
import { weekdayOf } from '../cells/calendar-words.ts';

/** A month of calendar days: most of them are not séances. */
const CALENDAR_DAYS = 20;

export type DatedColumn = { column: number; seance: RawSeance };

/** The séances of a grid's columns, years settled, cancelled ones marked by the words over them. */
export function datedSeances(source: TableSource): DatedColumn[] {
	const { table, notebook, names } = source;
	const titles = source.titles.current();
	const slotDay = titles.weekday ?? names.tab.weekday;
	const pieces = table.seances.map((seance) => ({
		piece: { ...seance.piece, weekday: seance.piece.weekday ?? weekdayNoted(seance) },
		place: seance.place,
		slotDay
	}));
	const dates = resolveDates(
		pieces,
		{ years: yearHint(titles, names), ordered: true, mayCross: true },
		notebook
	);
	const dated = table.seances.flatMap((column, at): DatedColumn[] => {
		const resolved = dates[at];
		return resolved
			? [{ column: column.column, seance: { ...seanceOf(column), ...resolved } }]
			: [];
	});
	return isCalendar(dated) ? dated.filter(({ column }) => hasMarks(source, column)) : dated;
}

function weekdayNoted(column: SeanceColumn) {
	return column.notes.map((note) => weekdayOf(note)).find((day) => day);
}

function seanceOf(
	column: SeanceColumn
): Pick<RawSeance, 'startsAt' | 'minutes' | 'place' | 'cancelledBy'> {
	const note = column.notes.find((text) => hasOneOf(text, words.cancelling));
	const clock = column.clock;
	return {
		startsAt: clock?.startsAt ?? column.piece.startsAt,
		minutes: clock && minutesBetween(clock.startsAt, clock.endsAt),
		place: column.place,
		cancelledBy: note === undefined ? undefined : { text: note, place: column.place }
	};
}

function isCalendar(dated: DatedColumn[]): boolean {
	const days = new Set(dated.map(({ seance }) => seance.date));
	return (
		days.size >= CALENDAR_DAYS &&
		new Set([...days].map((day) => day.slice(0, 7))).size <= days.size / 14
	);
}

function hasMarks({ table }: TableSource, column: number): boolean {
	for (let row = table.firstRow; row <= table.lastRow; row++)
		if (table.view.cell(row, column)) return true;
	return false;
}
