/** Levels of one domain on a grid, and their prior given each node of the common factor. */
export type Grid = {
	levels: Float64Array;
	/** By node: the first cell of the window where the level lies. */
	starts: Int32Array;
	/** Cells of a window. */
	width: number;
	/** Node × cell of the window: prior probability of the cell given the node. */
	kernel: Float64Array;
};

/** A grid around a mean, as wide as the furthest node and the tail of the domain's own factor. */
export function buildGrid(told: {
	mean: number;
	own: number;
	centres: Float64Array;
	step: number;
	tail: number;
}): Grid {
	const { mean, own, centres, step, tail } = told;
	const reach = Math.ceil((tail * own) / step);
	const width = 2 * reach + 1;
	const lowest = Math.round(centres[0]! / step) - reach;
	const starts = Int32Array.from(centres, (centre) => Math.round(centre / step) - reach - lowest);
	const kernel = new Float64Array(centres.length * width);
	centres.forEach((centre, node) => {
		for (let cell = 0; cell < width; cell++) {
			const z = ((starts[node]! + cell + lowest) * step - centre) / own;
			kernel[node * width + cell] =
				(Math.exp((-z * z) / 2) * step) / (own * Math.sqrt(2 * Math.PI));
		}
	});
	const cells = starts.at(-1)! + width;
	return {
		levels: Float64Array.from({ length: cells }, (_, cell) => mean + (cell + lowest) * step),
		starts,
		width,
		kernel
	};
}
