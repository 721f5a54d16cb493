import type { FoundTable } from '../cells/found-table.ts';

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
