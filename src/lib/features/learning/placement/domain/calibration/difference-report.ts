import { type Bank } from '../bank.ts';
import { calibrateBank, peopleOf } from './calibrate-bank.ts';
import { proposeBank } from './calibrate-proposal.ts';
import { type Shift, shiftsOf } from './difference-score.ts';
import { keepFalseAlarmsFew, twoSided } from './difference-test.ts';
import type { Answer } from '../engine/model.ts';

/** In each of the two groups, for an item to be compared: below, nothing is told, not even a count. */
const FEWEST_IN_GROUP = 100;
/** Smaller differences change nobody's level: in logits, the mark « B » then « C » of the ETS. */
const TELLING = 0.43;
const LARGE = 0.64;

export type GroupedRow = { group: string | null; answers: Answer[] };
export type Difference = {
	item: string;
	/** Harder for the group than for the others at the same level, in the bank's unit; below 0, easier. */
	harderBy: number;
	error: number;
	/** Of seeing as much by chance, once every comparison made is counted. */
	chance: number;
	size: 'none' | 'moderate' | 'large';
};
export type GroupComparison = { group: string; against: string; compared: Difference[] };
export type DifferenceReport = {
	comparisons: GroupComparison[];
	/** Groups of which too little is known to say anything. */
	untold: string[];
};

/**
 * Whether an item is harder for one group than for another at the same level (differential
 * functioning). The largest group is what the others are compared with; an item is told only with
 * 100 answers in both; large and unlikely together make a difference, never one alone.
 */
export function reportDifferences(expert: Bank, rows: GroupedRow[]): DifferenceReport {
	const groups = Map.groupBy(
		rows.filter(({ group }) => group !== null),
		({ group }) => group!
	);
	const [largest, ...others] = [...groups].sort(
		([oneName, one], [otherName, other]) =>
			other.length - one.length || (oneName < otherName ? -1 : 1)
	);
	if (!largest) return { comparisons: [], untold: [] };
	const isEnough = ([, some]: [string, GroupedRow[]]) => some.length >= FEWEST_IN_GROUP;
	const names = (some: [string, GroupedRow[]][]) => some.map(([name]) => name);
	if (!isEnough(largest)) return { comparisons: [], untold: names([largest, ...others]) };
	// Else an expert's mistake on an item would pass for an unfairness of it.
	const { bank } = proposeBank(expert, calibrateBank(expert, answersOf(rows)));
	const shifts = ([, some]: [string, GroupedRow[]]) =>
		shiftsOf(bank, peopleOf(bank, answersOf(some)));
	const reference = shifts(largest);
	const comparisons: GroupComparison[] = [];
	const untold = names(others.filter((other) => !isEnough(other)));
	for (const other of others.filter(isEnough)) {
		const compared = compare(bank, shifts(other), reference);
		if (compared.length === 0) untold.push(other[0]);
		else comparisons.push({ group: other[0], against: largest[0], compared });
	}
	return { comparisons, untold };
}

const answersOf = (rows: GroupedRow[]) => rows.map(({ answers }) => answers);

function compare({ items }: Bank, group: Shift[], reference: Shift[]): Difference[] {
	const found = items.flatMap(({ id, a }, at) => {
		const [here, there] = [group[at]!, reference[at]!];
		if (Math.min(here.answers, there.answers) < FEWEST_IN_GROUP) return [];
		const harderBy = here.shift - there.shift;
		const error = Math.sqrt(here.variance + there.variance);
		return [{ item: id, harderBy, error, logits: Math.abs(a * harderBy) }];
	});
	const chances = keepFalseAlarmsFew(
		found.map(({ harderBy, error }) => twoSided(harderBy / error))
	);
	return found.map(({ item, harderBy, error, logits }, at) => {
		const isTelling = chances[at]! < 0.05 && logits >= TELLING;
		return {
			item,
			harderBy: hundredth(harderBy),
			error: hundredth(error),
			chance: Math.round(chances[at]! * 1e4) / 1e4,
			size: !isTelling ? 'none' : logits >= LARGE ? 'large' : 'moderate'
		};
	});
}

const hundredth = (value: number) => Math.round(value * 100) / 100;
