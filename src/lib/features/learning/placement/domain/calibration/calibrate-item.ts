import { addKnown, invertKnown, knownAlone, times } from './calibrate-matrix.ts';
import { type Belief, logBelief, type Shape, slopesAt } from './calibrate-shape.ts';

/** By grade: how many people are expected at each level of the grid, having answered so. */
export type Expected = Float64Array[];

/**
 * A likelier shape of an item, given who answered what and what was believed of it: one step of
 * Fisher scoring (the next round begins where it ends), halved until it climbs. Few answers leave
 * it near the belief: that is the penalty.
 */
export function fitShape(
	from: Shape,
	expected: Expected,
	levels: Float64Array,
	belief: Belief
): Shape {
	const move = moveOf(from, expected, levels, belief);
	const worth = worthOf(from, expected, levels, belief);
	for (let part = 1; part > 1e-4; part /= 2) {
		const tried = from.map((value, at) => value + part * move[at]!) as Shape;
		if (worthOf(tried, expected, levels, belief) >= worth) return tried;
	}
	return from;
}

function worthOf(shape: Shape, expected: Expected, levels: Float64Array, belief: Belief): number {
	let worth = logBelief(belief, shape);
	for (let cell = 0; cell < levels.length; cell++) {
		const { chances } = slopesAt(shape, levels[cell]!);
		chances.forEach((chance, grade) => {
			worth += expected[grade]![cell]! * Math.log(chance);
		});
	}
	return worth;
}

function moveOf(shape: Shape, expected: Expected, levels: Float64Array, belief: Belief): Shape {
	const { mean, precision } = belief;
	const uphill = shape.map((value, at) => precision[at]! * (mean[at]! - value)) as Shape;
	const known = knownAlone(precision);
	for (let cell = 0; cell < levels.length; cell++) {
		const here = expected.reduce((sum, of) => sum + of[cell]!, 0);
		if (here === 0) continue;
		const { chances, slopes } = slopesAt(shape, levels[cell]!);
		chances.forEach((chance, grade) => {
			const slope = slopes[grade]!;
			const share = expected[grade]![cell]! / chance;
			for (let at = 0; at < 3; at++) uphill[at]! += share * slope[at]!;
			addKnown(known, slope, here / chance);
		});
	}
	return times(invertKnown(known), uphill);
}
