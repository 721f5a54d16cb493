import type { ColumnRole } from './register.ts';
import type { AssignedTable } from './found-table.ts';
import type { DatePiece } from './read-date-piece.ts';
import type { PersonReader } from './read-person.ts';
import type { TableSource } from './table-source.ts';
import { wordsOf } from './plain-words.ts';

export type ListColumns = {
	date?: number;
	/** The day of the whole sheet, when no column gives one. */
	day?: DatePiece;
	marks: { column: number; means?: 'present' | 'absent' | 'excused' }[];
	slots: number[];
	/** Columns that say the group, the cycle, the hours. */
	words: number[];
	identity: number[];
	late?: number;
	minutes?: number;
	/** Written once over several rows. */
	isNameSparse: boolean;
	isDateSparse: boolean;
};

const IDENTITY: ColumnRole[] = [
	...(['full-name', 'family-name', 'given-name', 'birth-date'] as const),
	...(['birth-year', 'sex', 'phone', 'responsible-phone'] as const)
];
const WORDS: ColumnRole[] = ['cycle', 'group', 'slot', 'programme', 'venue', 'animator'];

/** The columns a list is read with; undefined when it has neither a day nor a column of days. */
export function listColumns(source: TableSource): ListColumns | undefined {
	const { table, titles, names, notebook } = source;
	const withRole = (...roles: ColumnRole[]) =>
		table.assigned.filter(({ role }) => roles.includes(role));
	const first = (role: ColumnRole) => withRole(role)[0]?.column;
	const date = first('date');
	const day =
		date === undefined ? (titles.current().date ?? names.tab.date ?? names.file.date) : undefined;
	const marks = withRole('mark').map(({ column, header }) => ({
		column,
		means: meaningOf(header)
	}));
	const where = table.view.place(table.firstRow - 1, table.assigned[0]?.column ?? 0);
	if (date === undefined && !day) {
		notebook.report(
			where,
			"Ce tableau ne dit pas la date des séances : il n'est pas importé. Ajoutez une colonne « Date », ou la date dans le titre."
		);
		return undefined;
	}
	if (marks.length === 0 && !everyRowIsPresence(source, where)) return undefined;
	const rows = table.assigned.reduce((most, { contents }) => Math.max(most, contents.filled), 0);
	const isSparse = (columns: { contents: { filled: number } }[]) =>
		columns.length > 0 && columns.every(({ contents }) => contents.filled * 10 < rows * 7);
	return {
		date,
		day,
		marks,
		slots: withRole('slot').map(({ column }) => column),
		words: withRole(...WORDS).map(({ column }) => column),
		identity: withRole(...IDENTITY).map(({ column }) => column),
		late: first('late-minutes'),
		minutes: first('minutes'),
		isNameSparse: isSparse(withRole('full-name', 'family-name', 'given-name')),
		isDateSparse: isSparse(withRole('date'))
	};
}

/** "Présent", "Absent", "Excusé" side by side: a tick means what its header says. */
function meaningOf(header: string): 'present' | 'absent' | 'excused' | undefined {
	const words = wordsOf(header);
	const has = (start: string) => words.some((word) => word.startsWith(start));
	const said = (['present', 'absent', 'excuse'] as const).filter(has);
	if (said.length !== 1 || has('presence')) return undefined;
	return said[0] === 'excuse' ? 'excused' : said[0];
}

/** A list without marks may be the people who came, day after day. */
function everyRowIsPresence(
	source: TableSource,
	place: ReturnType<AssignedTable['view']['place']>
): boolean {
	const answer = source.notebook.ask({
		kind: 'columns',
		place,
		subject: 'presence',
		text: "Ce tableau n'a pas de colonne de présence. Chaque ligne veut-elle dire que la personne est venue ce jour-là ?",
		choices: [
			{ value: 'yes', label: 'Oui, chaque ligne est une présence' },
			{ value: 'no', label: 'Non, ne pas importer ce tableau' }
		],
		assumed: 'yes'
	});
	return answer === 'yes';
}

/** "Session 1, 2, 3…" that changes with each date of one person numbers the séances, not the cycles. */
export function withSeanceNumbers(table: AssignedTable, people: PersonReader): AssignedTable {
	const cycle = table.assigned.find(({ role }) => role === 'cycle');
	const date = table.assigned.find(({ role }) => role === 'date');
	if (!cycle || !date || cycle.contents.filled === 0) return table;
	const name = people.nameText(table.firstRow);
	const [cycles, dates] = [new Set<string>(), new Set<string>()];
	for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + 2000); row++) {
		if (people.nameText(row) !== name) continue;
		cycles.add(table.view.cell(row, cycle.column)?.text ?? '');
		dates.add(table.view.cell(row, date.column)?.text ?? '');
	}
	if (dates.size < 3 || cycles.size !== dates.size) return table;
	const numbered = { ...cycle, role: 'seance-number' as const };
	return {
		...table,
		assigned: table.assigned.map((column) => (column === cycle ? numbered : column))
	};
}
