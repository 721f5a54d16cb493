import type { BankItem } from '../bank.ts';
import type { CalibrationGrid } from './calibrate-grid.ts';
import { type Expected, fitShape } from './calibrate-item.ts';
import { type PersonAnswers, type Weighing, weighPeople } from './calibrate-people.ts';
import { type Belief, logBelief, type Shape, shapeOf, slopesAt } from './calibrate-shape.ts';
import { gradeTables } from '../engine/graded-response.ts';

/** An item of the bank; its belief when the answers may move it, null when it stays. */
export type CalibratedItem = { item: BankItem; domain: number; belief: Belief | null };

export type Calibration = {
	grid: CalibrationGrid;
	items: CalibratedItem[];
	people: PersonAnswers[];
	/** The tables of the items that stay, their doubt averaged as the engine does. */
	fixed: (Float64Array[] | null)[];
};

/** Where a calibration stands: the shape of each item that moves, and the means of the domains. */
export type State = { shapes: Shape[]; means: number[] };

/** Everything that does not change from one round to the next. */
export function prepareCalibration(
	grid: CalibrationGrid,
	items: CalibratedItem[],
	people: PersonAnswers[]
): Calibration {
	const fixed = items.map(({ item, belief }) => (belief ? null : gradeTables(item, grid.levels)));
	return { grid, items, people, fixed };
}

/** The expert's own shapes, to begin with. */
export function firstState({ items }: Calibration, means: number[]): State {
	return { shapes: items.map(({ item }) => shapeOf(item)), means };
}

/** What the people are weighed with in a state. */
export function weighingOf({ grid, fixed }: Calibration, { shapes, means }: State): Weighing {
	const tables = fixed.map((table, at) => table ?? tablesOf(shapes[at]!, grid.levels));
	return { grid, tables, means };
}

function tablesOf(shape: Shape, levels: Float64Array): Float64Array[] {
	const chances = Array.from(levels, (level) => slopesAt(shape, level).chances);
	return [0, 1, 2].map((grade) => Float64Array.from(chances, (of) => of[grade]!));
}

/**
 * One round of expectation and maximisation (Bock & Aitkin 1981, penalised): who is where given the
 * items, then which items given where people are. `worth` is that of the state it started from.
 */
export function oneRound(calibration: Calibration, state: State): { next: State; worth: number } {
	const { grid, items, people } = calibration;
	const cells = grid.levels.length;
	const expected: Expected[] = items.map(() => [0, 1, 2].map(() => new Float64Array(cells)));
	const [sums, counts] = [state.means.map(() => 0), state.means.map(() => 0)];
	let worth = weighPeople(people, weighingOf(calibration, state), (seen) => {
		sums[seen.domain]! += seen.apart;
		counts[seen.domain]! += 1;
		for (const { item, grade } of seen.answers) {
			if (!items[item]!.belief) continue;
			const into = expected[item]![grade]!;
			for (let cell = 0; cell < cells; cell++) into[cell]! += seen.levels[cell]!;
		}
	});
	const shapes = items.map(({ belief }, at) => {
		const shape = state.shapes[at]!;
		if (!belief) return shape;
		worth += logBelief(belief, shape);
		return fitShape(shape, expected[at]!, grid.levels, belief);
	});
	const means = sums.map((sum, d) => (counts[d]! > 0 ? sum / counts[d]! : state.means[d]!));
	return { next: { shapes, means }, worth };
}
