import type { DatePiece } from '../cells/date-piece.ts';
import { everyRowIsPresence } from './every-row-is-presence.ts';
import { wordsOf } from '../cells/plain-words.ts';
import type { ColumnRole } from '../../register.ts';
import type { TableSource } from './table-source.ts';

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
			"Ce tableau ne dit pas la date des séances\u00a0: il n'est pas importé. Ajoutez une colonne « Date », ou la date dans le titre."
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
