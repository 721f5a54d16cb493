import type { Layout } from './register.ts';
import { contentsOf } from './column-contents.ts';
import type { AssignedColumn, AssignedTable, FoundTable } from './found-table.ts';
import { fingerprint } from './notebook.ts';
import { wordsOf } from './plain-words.ts';
import { readDatePiece } from './read-date-piece.ts';

/**
 * Header words in their order, dates collapsed: next month's register, with more dates or fewer, has
 * the same fingerprint. Columns without a header count by their place.
 */
export function layoutFingerprint(table: FoundTable, columns: AssignedColumn[]): string {
	const dated = table.seances.map(({ column }) => ({ column, text: '@' }));
	const headed = columns
		.filter(({ header, contents }) => header !== '' || contents.filled > 0)
		.map(({ column, header }) => ({ column, text: wordsOf(header).join(' ') || '_' }));
	const words = [...dated, ...headed]
		.sort((one, other) => one.column - other.column)
		.map(({ text }) => text)
		.filter((text, at, all) => text !== '@' || all[at - 1] !== '@');
	return fingerprint([table.kind === 'list' ? 'list' : 'grid', ...words].join('|'));
}

/** Ranks of the columns, séances side by side counting as one: a correction outlives their number. */
export function columnRanks(table: FoundTable): Map<number, number> {
	const isSeance = new Set(table.seances.map(({ column }) => column));
	const all = [...isSeance, ...table.columns.map(({ column }) => column)].sort(
		(one, other) => one - other
	);
	const ranks = new Map<number, number>();
	let rank = -1;
	all.forEach((column, at) => {
		const goesOn = isSeance.has(column) && isSeance.has(all[at - 1] ?? -1);
		if (!goesOn) rank++;
		ranks.set(column, rank);
	});
	return ranks;
}

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
