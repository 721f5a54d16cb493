import type { Quadrature } from './quadrature.ts';
import type { Spread } from './sums.ts';

/** The weighted mean of the four levels: its expectation, and where it lies 8 times in 10. */
export type MeanLevel = { estimate: number; low80: number; high80: number };

/** The mean level as a number, with 10 % left on each side of the interval. */
export function meanLevelOf({ meanOrigin, meanStep }: Quadrature, mean: Spread): MeanLevel {
	const levelAt = (cell: number) => meanOrigin + (mean.start + cell) * meanStep;
	const total = mean.cells.reduce((sum, p) => sum + p, 0);
	return {
		estimate: mean.cells.reduce((sum, p, cell) => sum + p * levelAt(cell), 0) / total,
		low80: levelAt(quantile(mean.cells, 0.1 * total)),
		high80: levelAt(quantile(mean.cells, 0.9 * total))
	};
}

/** Where a share of the distribution is reached, each cell spread evenly around its middle. */
function quantile(cells: Float64Array, share: number): number {
	let below = 0;
	const cell = cells.findIndex((p) => {
		if (below + p >= share) return true;
		below += p;
		return false;
	});
	return cell - 0.5 + (share - below) / cells[cell]!;
}
