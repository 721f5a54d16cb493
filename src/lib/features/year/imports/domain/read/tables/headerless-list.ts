import { contentsOf } from './column-contents.ts';
import type { FoundTable } from '../cells/found-table.ts';
import type { View } from '../cells/view.ts';

/** A list without a header row, as some exports are: its columns are told by their contents. */
export function headerlessList(view: View): FoundTable[] {
	const table: FoundTable = {
		kind: 'list',
		view,
		columns: Array.from({ length: view.width }, (_, column) => ({ column, header: '', row: 0 })),
		seances: [],
		firstRow: 0,
		lastRow: view.height - 1,
		top: 0,
		bottom: 0
	};
	const contents = table.columns.map(({ column }) => contentsOf(table, column));
	const has = (kind: 'date' | 'name' | 'mark') =>
		contents.some((column) => column.filled > 1 && column.is(kind) > 0.7);
	return view.height > 2 && has('date') && has('name') && has('mark') ? [table] : [];
}
