import { type Bank, DOMAINS } from '../bank.ts';
import { climb } from './calibrate-climb.ts';
import { calibrationGrid } from './calibrate-grid.ts';
import { type PersonAnswers, weighPeople } from './calibrate-people.ts';
import { shapeOf, slopesAt } from './calibrate-shape.ts';
import { firstState, prepareCalibration, weighingOf } from './calibrate-state.ts';

/** How much harder an item is for a group than the bank says, in the bank's own unit. */
export type Shift = { answers: number; shift: number; variance: number };

/**
 * By item, how far a group pulls its difficulty once the group's own levels are known: each group
 * has its own means, so that being lower is not taken for being treated unfairly. One step of the
 * score of the marginal likelihood, whose information is summed over people (Glas 1998).
 */
export function shiftsOf(bank: Bank, people: PersonAnswers[]): Shift[] {
	const items = bank.items.map((item) => ({
		item: { ...item, bSd: 0 },
		domain: DOMAINS.indexOf(item.domain),
		belief: null
	}));
	const calibration = prepareCalibration(calibrationGrid(bank.prior), items, people);
	const first = firstState(
		calibration,
		DOMAINS.map((domain) => bank.prior.mean[domain])
	);
	const { state } = climb(calibration, first);
	const harder = items.map(({ item }) => harderSlopes(shapeOf(item), calibration.grid.levels));
	const sums = items.map(() => ({ answers: 0, score: 0, information: 0 }));
	weighPeople(people, weighingOf(calibration, state), ({ answers, levels }) => {
		for (const { item, grade } of answers) {
			const slope = harder[item]![grade]!;
			let score = 0;
			for (let cell = 0; cell < levels.length; cell++) score += levels[cell]! * slope[cell]!;
			const sum = sums[item]!;
			sum.answers += 1;
			sum.score += score;
			sum.information += score ** 2;
		}
	});
	return sums.map(({ answers, score, information }) => ({
		answers,
		shift: information > 0 ? score / information : 0,
		variance: information > 0 ? 1 / information : Infinity
	}));
}

/** By grade and level: how the log of its probability moves when the item gets harder. */
function harderSlopes(shape: ReturnType<typeof shapeOf>, levels: Float64Array): Float64Array[] {
	const there = Array.from(levels, (level) => slopesAt(shape, level));
	return [0, 1, 2].map((grade) =>
		Float64Array.from(there, ({ chances, slopes }) => slopes[grade]![1] / chances[grade]!)
	);
}
