import type { Likelihoods } from './likelihood.ts';
import type { Quadrature } from './quadrature.ts';
import type { Scratch } from './scratch.ts';
import { addPart, cumulate, type Spread, spreadOut } from './sums.ts';

/** Nodes and cells that hold less than this share of the likeliest one are left out. */
export const NEGLIGIBLE = 1e-8;

/** Each domain's level given a node of the common factor and her answers. */
export function partsAt(
	{ grids }: Quadrature,
	likelihoods: Likelihoods,
	node: number,
	scratch: Scratch
): Spread[] {
	return grids.map(({ starts, width, kernel }, d) => {
		const [likelihood, start, row] = [likelihoods[d]!, starts[node]!, node * width];
		const cells = scratch.take(width);
		let [sum, most] = [0, 0];
		for (let cell = 0; cell < width; cell++) {
			const p = kernel[row + cell]! * likelihood[start + cell]!;
			cells[cell] = p;
			sum += p;
			if (p > most) most = p;
		}
		let [from, to] = [0, width];
		while (cells[from]! < NEGLIGIBLE * most) from++;
		while (cells[to - 1]! < NEGLIGIBLE * most) to--;
		for (let cell = from; cell < to; cell++) cells[cell]! /= sum;
		return { start: start + from, cells: cells.subarray(from, to) };
	});
}

/** A sum of three domains, with what lies before each of its cells. */
export type Rest = Spread & { before: Float64Array };

/** For each domain, the weighted sum of the three others; and the sum of the four. */
export function sumsOf(parts: Spread[], strides: number[], scratch: Scratch) {
	const add = (sum: Spread, d: number) => addPart(sum, parts[d]!, strides[d]!, scratch);
	const first = add(spreadOut(parts[0]!, strides[0]!, scratch), 1);
	const second = add(spreadOut(parts[2]!, strides[2]!, scratch), 3);
	const sums = [add(second, 1), add(second, 0), add(first, 3), add(first, 2)];
	const rests: Rest[] = sums.map((sum) => ({ ...sum, before: cumulate(sum, scratch) }));
	return { rests, all: add(sums[3]!, 3) };
}
