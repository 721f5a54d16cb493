import type { Choices } from '../instance/choices.ts';
import { formulate } from './formulate.ts';
import { type Goal, goalsOf, type Measure, weightOf } from './goals.ts';
import type { Instance } from '../instance/instance.ts';
import {
	type Limits,
	type Program,
	row,
	type Row,
	type Solver
} from '#lib/shared/linear-program.ts';
import { readSeating, type Seating, totalsOf, valuesOf } from './seating.ts';
import { seatQuickly } from './seat-quickly.ts';

export type Seated = {
	seating: Seating;
	/** What no seating can beat, goal by goal; whole for people and groups. */
	bounds: Bounds;
};

export type Bounds = Record<'placed' | 'groups', number>;

/** With so few choices, the last goals are sought over every way of opening the groups. */
const FEW_CHOICES = 400;
/** What decimals may add up to. */
const ROUNDING = 1e-6;

/**
 * Seats people by the goals, one after the other: what a goal reached is kept by those that follow,
 * so that nobody loses a seat for a closer level. Null when those who are locked leave no way.
 */
export function seatPeople(
	instance: Instance,
	listed: Choices,
	{
		solver,
		limits,
		onGoal
	}: {
		solver: Solver;
		limits: Limits;
		onGoal?: (reached: Measure['name'], seating: Seating, bounds: Bounds) => void;
	}
): Seated | null {
	const { rows, columns } = formulate(instance, listed);
	const bounds = { placed: 0, groups: 0 };
	const kept: Row[] = [];
	let values = valuesOf(listed, seatQuickly(instance, listed));
	for (const goal of goalsOf(listed)) {
		const isLate = goal.first.name === 'distance' || goal.first.name === 'rank';
		const opened = isLate && listed.choices.length > FEW_CHOICES ? values : null;
		const program: Program = {
			...wantOf(goal, weightOf(listed)),
			...boxOf(columns, listed.choices.length, opened),
			rows: [...rows, ...kept]
		};
		const solved = solver.solve(program, limits, values);
		// Nothing was kept before the first goal: the locks alone can leave no way. Later there is one, the
		// seating in hand, whatever a solver's decimals say.
		if (solved.status === 'infeasible' && kept.length === 0) return null;
		if (solved.values.length > 0) values = solved.values;
		if (goal.first.name === 'placed') {
			const scale = goal.second ? weightOf(listed) : 1;
			bounds.placed = Math.floor(solved.bound / scale + ROUNDING);
		}
		if (goal.first.name === 'groups') bounds.groups = Math.ceil(solved.bound - ROUNDING);
		kept.push(...[goal.first, goal.second].flatMap((one) => (one ? [keep(one, values)] : [])));
		if (onGoal) {
			const { seating, bounds: known } = seatedBy(listed, values, bounds);
			onGoal((goal.second ?? goal.first).name, seating, known);
		}
	}
	return seatedBy(listed, values, bounds);
}

function seatedBy(listed: Choices, values: readonly number[], bounds: Bounds): Seated {
	const seating = readSeating(listed, values);
	const { placed, groups } = totalsOf(listed, seating);
	return {
		seating,
		bounds: {
			placed: Math.max(Math.min(bounds.placed, peopleOf(listed)), placed),
			groups: Math.max(0, Math.min(bounds.groups, groups))
		}
	};
}

/** Those who have somewhere to sit: nobody can place more, even where nothing was proven. */
function peopleOf({ units, ofUnit }: Choices): number {
	return units.reduce((sum, { size }, at) => sum + (ofUnit[at]!.length > 0 ? size : 0), 0);
}

function wantOf(
	{ first, second }: Goal,
	weight: number
): Pick<Program, 'sense' | 'costs' | 'isWhole'> {
	if (!second) return first;
	return { ...first, costs: first.costs.map((cost, at) => cost * weight + second.costs[at]!) };
}

/** Columns from 0 to 1; those of the groups held as they are once only their people may move. */
function boxOf(columns: number, choices: number, opened: number[] | null) {
	const bound = (free: number) =>
		Array.from({ length: columns }, (_, at) =>
			opened && at >= choices ? Math.round(opened[at]!) : free
		);
	return { lower: bound(0), upper: bound(1) };
}

/** What was reached is not lost again. */
function keep({ costs, sense, isWhole }: Measure, values: readonly number[]): Row {
	const entries = costs.flatMap((cost, at) => (cost === 0 ? [] : [[at, cost] as const]));
	const sum = entries.reduce((total, [at, cost]) => total + cost * Math.round(values[at]!), 0);
	const slack = isWhole ? 0 : ROUNDING;
	return row(entries, sense === 'maximise' ? { least: sum } : { most: sum + slack });
}
