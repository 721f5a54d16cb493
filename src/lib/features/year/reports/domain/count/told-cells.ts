import { NETWORK_SMALL_CELL } from './small-cells.ts';

/**
 * Parts of a whole that is told: none under eleven, nor found by taking the others from the whole. The smallest stay
 * together until they are enough; null: not told. As `told_cells` of the database does.
 */
export function toldCells(
	counts: readonly number[],
	smallest = NETWORK_SMALL_CELL
): (number | null)[] {
	const told: (number | null)[] = [...counts];
	let kept = 0;
	for (const { count, at } of counts
		.map((each, nth) => ({ count: each, at: nth }))
		.filter((cell) => cell.count > 0)
		.toSorted((one, other) => one.count - other.count || one.at - other.at)) {
		if (count >= smallest && (kept === 0 || kept >= smallest)) break;
		told[at] = null;
		kept += count;
	}
	return told;
}
