import { DOMAINS } from '../bank.ts';
import { addKnown, invertKnown, type Known, knownAlone } from './calibrate-matrix.ts';
import { weighPeople } from './calibrate-people.ts';
import { type Shape, slopesAt } from './calibrate-shape.ts';
import { type Calibration, type State, weighingOf } from './calibrate-state.ts';

/** How wrong an item may still be: its difficulty (both thresholds together), and `a` in share. */
export type ItemError = { middle: number; logA: number };

/**
 * The error left on each item that moved: the information is the sum over people of their score by
 * itself (BHHH) and what was believed before. To the difficulty is added what nobody can know from
 * answers: where the whole domain lies is the experts' word, as unsure as all of them together.
 */
export function errorsOf(calibration: Calibration, state: State): (ItemError | null)[] {
	const { grid, items, people } = calibration;
	const known: (Known | null)[] = items.map(({ belief }) =>
		belief ? knownAlone(belief.precision) : null
	);
	const slopes = items.map(({ belief }, at) =>
		belief ? relativeSlopes(state.shapes[at]!, grid.levels) : null
	);
	weighPeople(people, weighingOf(calibration, state), ({ answers, levels }) => {
		for (const { item, grade } of answers) {
			const of = slopes[item]?.[grade];
			if (!of) continue;
			const score: Shape = [0, 0, 0];
			of.forEach((slope, cell) => slope.forEach((one, at) => (score[at]! += levels[cell]! * one)));
			addKnown(known[item]!, score, 1);
		}
	});
	const placing = DOMAINS.map((_, d) => placingVariance(calibration, d));
	return known.map((one, at) => {
		if (!one) return null;
		const variances = invertKnown(one);
		return {
			middle: Math.sqrt(variances[1][1] + placing[items[at]!.domain]!),
			logA: Math.sqrt(variances[0][0])
		};
	});
}

/** By grade and level: the slope of the log of its probability. */
function relativeSlopes(shape: Shape, levels: Float64Array): Shape[][] {
	const there = Array.from(levels, (level) => slopesAt(shape, level));
	return [0, 1, 2].map((grade) =>
		there.map(({ chances, slopes }) => slopes[grade]!.map((one) => one / chances[grade]!) as Shape)
	);
}

function placingVariance({ items }: Calibration, domain: number): number {
	const precision = items.reduce(
		(sum, one) => sum + (one.domain === domain && one.belief ? one.belief.precision[1] : 0),
		0
	);
	return precision > 0 ? 1 / precision : 0;
}
