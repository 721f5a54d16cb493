import type { GridCut } from './quadrature.ts';
import type { Scratch } from './scratch.ts';
import { REACH } from './smooth-step.ts';

/** A distribution on a grid: its first cell, and the probability of each cell from there. */
export type Spread = { start: number; cells: Float64Array };

/** The distribution of a sum, one more part added whose cells cover `stride` of the sum's. */
export function addPart(sum: Spread, part: Spread, stride: number, scratch: Scratch): Spread {
	const [some, more] = [sum.cells, part.cells];
	const cells = scratch.take(some.length + (more.length - 1) * stride);
	for (let cell = 0; cell < more.length; cell++) {
		const p = more[cell]!;
		const shift = cell * stride;
		for (let at = 0; at < some.length; at++) cells[at + shift]! += p * some[at]!;
	}
	return { start: sum.start + part.start * stride, cells };
}

/** A part alone, its cells placed on the grid of the sum. */
export function spreadOut(part: Spread, stride: number, scratch: Scratch): Spread {
	if (stride === 1) return part;
	const cells = scratch.take((part.cells.length - 1) * stride + 1);
	part.cells.forEach((p, cell) => (cells[cell * stride]! += p));
	return { start: part.start * stride, cells };
}

/** How much lies before each cell. */
export function cumulate({ cells }: Spread, scratch: Scratch): Float64Array {
	const before = scratch.take(cells.length + 1);
	for (let at = 0; at < cells.length; at++) before[at + 1] = before[at]! + cells[at]!;
	return before;
}

/** For each cell of a part: probability that the rest of the sum leaves it below the cut. */
export function sharesBelow(
	rest: Spread & { before: Float64Array },
	{ cell: cutCell, weights }: GridCut,
	part: Spread,
	stride: number,
	shares: Float64Array
): Float64Array {
	const { cells, before } = rest;
	for (let cell = 0; cell < shares.length; cell++) {
		const below = cutCell - rest.start - (part.start + cell) * stride;
		const whole = Math.min(Math.max(below - REACH, 0), cells.length);
		let sum = before[whole]!;
		const last = Math.min(below + REACH, cells.length - 1);
		for (let at = whole; at <= last; at++) sum += weights[at - below + REACH]! * cells[at]!;
		shares[cell] = sum;
	}
	return shares;
}

/** Probability of a spread below a cut of its own grid. */
export function shareBelow({ start, cells }: Spread, { cell, weights }: GridCut): number {
	const below = cell - start;
	let share = 0;
	for (let at = 0; at < cells.length && at <= below + REACH; at++) {
		share += at < below - REACH ? cells[at]! : weights[at - below + REACH]! * cells[at]!;
	}
	return share;
}
