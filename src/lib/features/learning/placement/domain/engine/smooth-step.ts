/** Half-width of the step, in cells of the grid, and the width of its window. */
export const REACH = 7;
const WINDOW = 1.9;
const FINENESS = 200;

/**
 * How much each cell around a cut counts below it: ∫ of the sinc interpolation, under a Gaussian
 * window (Shannon). A density known on a grid finer than its own detail is integrated up to the cut
 * to about 1e-8, wherever the cut falls between two cells. Entry t is for the cell t − REACH after it.
 */
export function stepWeights(fraction: number): Float64Array {
	const half = Array.from({ length: 2 * REACH + 1 }, (_, at) =>
		kernelUpTo(fraction - (at - REACH))
	);
	return Float64Array.from(half);
}

/** ∫ of the kernel from the left end of its window up to x, by Simpson's rule. */
function kernelUpTo(x: number): number {
	const total = 2 * integrate(0, REACH + 1);
	const part = integrate(0, Math.min(Math.abs(x), REACH + 1));
	return 0.5 + (Math.sign(x) * part) / total;
}

function integrate(from: number, to: number): number {
	const steps = 2 * Math.ceil((to - from) * FINENESS);
	if (steps === 0) return 0;
	const step = (to - from) / steps;
	let sum = kernel(from) + kernel(to);
	for (let at = 1; at < steps; at++) sum += (at % 2 ? 4 : 2) * kernel(from + at * step);
	return (sum * step) / 3;
}

function kernel(x: number): number {
	const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
	return sinc * Math.exp((-x * x) / (2 * WINDOW * WINDOW));
}
