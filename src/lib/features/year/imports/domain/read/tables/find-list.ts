import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import type { FoundTable } from '../cells/found-table.ts';
import type { ColumnRole } from '../../register.ts';
import { isHeaderDate } from './seance-columns.ts';
import { type Filled, filledCells, type View } from '../cells/view.ts';

/** A list whose header is this row: a column of names, or of days and marks, over rows of data. */
export function findList(view: View, row: number): FoundTable | undefined {
	const cells = filledCells(view, row);
	const texts = cells.map(({ cell }) => cell.text);
	const roles = texts.map(roleOfHeader);
	const known = roles.filter((role) => role !== undefined);
	const undated = isUndated(roles, texts);
	const isListLike = known.some(isNameRole) || (known.includes('date') && known.includes('mark'));
	if (!undated && (!isListLike || known.length < 2 || known.length * 2 < cells.length))
		return undefined;
	if (!isUnderNames(view, row, cells)) return undefined;
	// The row of names may stand just above its dates: the grid then takes it.
	if ([row + 1, row + 2].some((near) => isDateRowUnder(view, near))) return undefined;
	const isList = known.includes('date') || known.includes('mark');
	const columns = cells.map(({ column, cell }) => ({ column, header: cell.text, row }));
	return {
		kind: undated ? 'undated' : isList ? 'list' : 'names',
		view,
		columns: withUnheaded(view, row, columns),
		seances: [],
		firstRow: row + 1,
		lastRow: view.height - 1,
		top: row,
		bottom: row
	};
}

/** A header has data under it; a title such as "Liste des participants" has another title. */
function isUnderNames(view: View, row: number, cells: Filled[]): boolean {
	const under = [1, 2, 3].find((step) => filledCells(view, row + step).length > 0) ?? 1;
	const names = cells.filter(({ cell }) => isNameRole(roleOfHeader(cell.text)));
	return !names.some(({ column }) =>
		isNameRole(roleOfHeader(view.cell(row + under, column)?.text ?? ''))
	);
}

function isDateRowUnder(view: View, row: number): boolean {
	const dates = filledCells(view, row).filter(({ column }) => isHeaderDate(view, row, column));
	return dates.length >= 2;
}

/** "S1 S2 S3", "Séance 1", "1 2 3": séances without their dates. */
function isUndated(roles: (ColumnRole | undefined)[], texts: string[]): boolean {
	const numbered = texts.filter((text) =>
		/^(?:s|seance|séance|cours|atelier|j)?\s?(?:n°)?\s?\d{1,2}$/i.test(text)
	);
	return roles.some(isNameRole) && numbered.length >= 2 && !roles.includes('date');
}

/** Columns without a header still hold data: they are guessed from it. */
function withUnheaded(
	view: View,
	row: number,
	columns: FoundTable['columns']
): FoundTable['columns'] {
	const headed = new Set(columns.map(({ column }) => column));
	const unheaded = filledCells(view, row + 1).filter(({ column }) => !headed.has(column));
	return [...columns, ...unheaded.map(({ column }) => ({ column, header: '', row }))].sort(
		(one, other) => one.column - other.column
	);
}
