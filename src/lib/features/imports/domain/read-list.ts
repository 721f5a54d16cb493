import type { CellPlace } from './register.ts';
import { blockFacts, factsKey, type RowWords, yearHint } from './block-facts.ts';
import {
	type BlockWithBlanks,
	buildBlocks,
	type PendingCell,
	type PendingRow
} from './build-blocks.ts';
import { weekdayIn } from './calendar-words.ts';
import { listColumns, type ListColumns } from './list-columns.ts';
import { observationReader } from './observations.ts';
import type { BlockFacts, RawPerson, RawSeance } from './raw-block.ts';
import { type ClockRange, findClockRange, minutesBetween, readDuration } from './read-clock.ts';
import { type DatePiece, readDatePiece } from './read-date-piece.ts';
import { rowWords } from './read-grid.ts';
import { type PersonReader, personReader } from './read-person.ts';
import { type PlacedPiece, resolveDates, type ResolvedDate } from './resolve-dates.ts';
import { isTotal } from './row-kind.ts';
import { minutesAlone } from './seance-row.ts';
import type { TableSource } from './table-source.ts';
import { filledCells } from './view.ts';

/** One row of a list once blanks under a written value are filled from above. */
type ListRow = { row: number; nameRow: number; dateRow: number; wordsRow: number };

/**
 * Reads a flat list, one row per person and séance in any order of columns; a name, a date or a group
 * written once over several rows holds for them; a list without a date column is a sign-in sheet of
 * the day its title says (issue §4).
 */
export function readList(source: TableSource): BlockWithBlanks[] {
	const { table, titles, notebook } = source;
	titles.closeTitles();
	const people = personReader(table, notebook);
	const columns = listColumns(source, people);
	if (!columns) return [];
	const rows = dataRows(source, columns, people);
	const dates = datesOf(source, columns, rows);
	const observe = observationReader(table, notebook);
	const known = new Map<string, RawPerson | undefined>();
	const seances = new Map<string, RawSeance>();
	const factsOf = factsReader(source);
	const pending: PendingRow[] = [];
	for (const { row, nameRow, dateRow, wordsRow } of rows) {
		const identity = identityOf(source, columns, nameRow);
		if (!known.has(identity)) known.set(identity, people.read(nameRow));
		const person = known.get(identity);
		const resolved = dates.get(dateKey(source, columns, dateRow));
		if (!person || !resolved) continue;
		const words = rowWords(source, wordsRow);
		const facts = factsOf(words, person.place);
		const clock = clockOf(source, columns, row, dateRow, words.slot);
		const place =
			columns.date === undefined
				? source.table.view.place(table.firstRow - 1, 0)
				: table.view.place(dateRow, columns.date);
		const key = [factsKey(facts), resolved.date, clock?.startsAt ?? ''].join('\u0000');
		const seance =
			seances.get(key) ?? seanceOf(resolved, clock, minutesOf(source, columns, row), place);
		seances.set(key, seance);
		const seen = observe(row);
		pending.push({
			facts,
			identity,
			person,
			place: person.place,
			enrolledOn: people.enrolledOn(nameRow) ?? seen.enrolledOn,
			saysLeft: seen.saysLeft,
			observations: seen.kept,
			cells: [cellOf(source, columns, row, seance)]
		});
	}
	return buildBlocks(
		pending,
		[],
		{ workbook: source.workbook, tab: source.names.tabName, legend: source.legend },
		notebook
	);
}

/** The facts of a row are those of the row before, as long as columns and titles say the same. */
function factsReader({ titles, names, notebook }: TableSource) {
	let said = titles.current();
	let known = new Map<string, BlockFacts>();
	return (words: RowWords, place: CellPlace): BlockFacts => {
		if (said !== titles.current()) known = new Map();
		said = titles.current();
		const key = Object.values(words).join('\u0000');
		const facts = known.get(key) ?? blockFacts(said, words, names, place, notebook);
		known.set(key, facts);
		return facts;
	};
}

/** Tells rows of people from totals, notes and titles, and finds what each row inherits from above. */
function dataRows(source: TableSource, columns: ListColumns, people: PersonReader): ListRow[] {
	const { table, notebook } = source;
	const { view } = table;
	const rows: ListRow[] = [];
	let above: ListRow | undefined;
	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const cells = filledCells(view, row);
		if (cells.length === 0) {
			above = undefined;
			continue;
		}
		const hasName = people.nameText(row) !== '';
		const hasMark = columns.marks.some(({ column }) => view.cell(row, column));
		const hasDate =
			columns.date !== undefined && readDatePiece(view.cell(row, columns.date)) !== undefined;
		const isPerson =
			hasName &&
			!cells.some(({ cell }) => isTotal(cell.text)) &&
			(hasDate || hasMark || cells.length > 1);
		if (
			!isPerson &&
			!(hasMark && (hasDate || above)) &&
			!(hasDate && above && columns.isNameSparse)
		) {
			if (!cells.some(({ cell }) => isTotal(cell.text))) source.takeLine(view, row);
			continue;
		}
		const nameRow = hasName ? row : columns.isNameSparse ? above?.nameRow : undefined;
		const needsDate = columns.date !== undefined && !hasDate;
		const dateRow = !needsDate ? row : columns.isDateSparse ? above?.dateRow : undefined;
		if (nameRow === undefined)
			notebook.report(
				people.namePlace(row),
				"Le nom manque sur cette ligne : elle n'est pas importée. Ajoutez le nom, ou effacez la ligne."
			);
		else if (dateRow === undefined) {
			if (hasMark)
				notebook.report(
					view.place(row, columns.date ?? 0),
					"La date de la séance manque ou n'a pas pu être lue : la ligne n'est pas importée. Corrigez la date."
				);
		} else {
			const hasWords = columns.words.some((column) => view.cell(row, column));
			const wordsRow: number = hasWords || !above ? row : above.wordsRow;
			above = { row, nameRow, dateRow, wordsRow };
			rows.push(above);
		}
	}
	return rows;
}

/** Dates are settled once for the table, in their order of appearance. */
function datesOf(
	source: TableSource,
	columns: ListColumns,
	rows: ListRow[]
): Map<string, ResolvedDate> {
	const { table, titles, names, notebook } = source;
	const pieces = new Map<string, PlacedPiece>();
	const current = titles.current();
	for (const { dateRow, wordsRow } of rows) {
		const key = dateKey(source, columns, dateRow);
		const piece = pieceOf(source, columns, dateRow);
		if (!piece || pieces.has(key)) continue;
		const slot = columns.slots
			.map((column) => table.view.cell(wordsRow, column)?.text ?? '')
			.join(' ');
		const place = table.view.place(
			columns.date === undefined ? table.firstRow - 1 : dateRow,
			columns.date ?? 0
		);
		pieces.set(key, { piece, place, slotDay: weekdayIn(slot) ?? current.weekday });
	}
	const hints = { years: yearHint(current, names), ordered: false };
	const resolved = resolveDates([...pieces.values()], hints, notebook);
	const dates = new Map<string, ResolvedDate>();
	[...pieces.keys()].forEach((key, at) => {
		const date = resolved[at];
		if (date) dates.set(key, date);
	});
	return dates;
}

function pieceOf(source: TableSource, columns: ListColumns, row: number): DatePiece | undefined {
	return columns.date === undefined
		? columns.day
		: readDatePiece(source.table.view.cell(row, columns.date));
}

function dateKey(source: TableSource, columns: ListColumns, row: number): string {
	if (columns.date === undefined) return '';
	const cell = source.table.view.cell(row, columns.date);
	return cell?.date ?? cell?.text ?? '';
}

/** Every cell that speaks of the person: two rows with the same ones are the same person. */
function identityOf(source: TableSource, columns: ListColumns, row: number): string {
	return columns.identity
		.map((column) => source.table.view.cell(row, column)?.text ?? '')
		.join('\u0000');
}

function clockOf(
	source: TableSource,
	columns: ListColumns,
	row: number,
	dateRow: number,
	slot: string | undefined
): ClockRange | undefined {
	const inDate = pieceOf(source, columns, dateRow)?.clock;
	const own = columns.slots
		.map((column) => source.table.view.cell(row, column)?.text ?? '')
		.filter((text) => text !== '');
	const range = findClockRange(own.join(' - ')) ?? findClockRange(slot ?? '');
	return inDate ?? (range && { startsAt: range.startsAt, endsAt: range.endsAt });
}

function minutesOf(source: TableSource, columns: ListColumns, row: number): number | undefined {
	const text =
		columns.minutes === undefined ? '' : (source.table.view.cell(row, columns.minutes)?.text ?? '');
	return readDuration(text) ?? minutesAlone(text);
}

function seanceOf(
	resolved: ResolvedDate,
	clock: ClockRange | undefined,
	minutes: number | undefined,
	place: CellPlace
): RawSeance {
	const ranged = clock && minutesBetween(clock.startsAt, clock.endsAt);
	return { ...resolved, startsAt: clock?.startsAt, minutes: minutes ?? ranged, place };
}

/** The mark of a row: its one column, or the first ticked of "Présent | Absent | Excusé". */
function cellOf(
	source: TableSource,
	columns: ListColumns,
	row: number,
	seance: RawSeance
): PendingCell {
	const { view } = source.table;
	const [first] = columns.marks;
	const ticked = columns.marks.find(({ column }) => view.cell(row, column)) ?? first;
	const late = columns.late === undefined ? '' : (view.cell(row, columns.late)?.text ?? '');
	return {
		seance,
		text: ticked ? (view.cell(row, ticked.column)?.text ?? '') : 'x',
		place: ticked ? view.place(row, ticked.column) : view.place(row, columns.date ?? 0),
		column: ticked?.means,
		lateMinutes: Number(/\d+/.exec(late)?.[0] ?? 0) || undefined
	};
}
