import { contentsOf } from './column-contents.ts';
import type { AssignedTable, FoundTable } from '../cells/found-table.ts';
import { readDatePiece } from '../cells/read-date-piece.ts';
import type { Layout } from '../../register.ts';

/** The table as it is shown, so that a person can correct how its columns were read. */
export function layoutOf(table: AssignedTable, ranks: Map<number, number>): Layout {
	const rankOf = (column: number) => ranks.get(column) ?? column;
	const seances = table.seances.map(({ column, place }) => ({
		index: rankOf(column),
		header: dateOver(table, column) ?? place.cell,
		role: 'seance' as const,
		sample: contentsOf(table, column).sample
	}));
	const others = table.assigned.map(({ column, header, role, contents }) => ({
		index: rankOf(column),
		header,
		role,
		sample: contents.sample
	}));
	const row = table.assigned[0]?.row ?? Math.max(0, table.firstRow - 1);
	const first = [...table.assigned, ...table.seances].map(({ column }) => column);
	return {
		fingerprint: table.fingerprint,
		place: table.view.place(row, Math.min(...first)),
		kind: table.kind === 'list' ? 'list' : 'grid',
		columns: [...seances, ...others].sort((one, other) => one.index - other.index)
	};
}

function dateOver(table: FoundTable, column: number): string | undefined {
	for (let row = table.firstRow - 1; row >= Math.max(0, table.firstRow - 4); row--) {
		const cell = table.view.cell(row, column);
		if (readDatePiece(cell)) return cell?.text;
	}
	return undefined;
}
