import { describe, expect, test } from 'vitest';
import { isNight } from '../../../../../../../tests/gate/night.ts';
import type { Bank } from '../bank.ts';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { expertBank, inventedCrowd, trueBank } from '../bank/calibrate.fixture.ts';
import { type GroupedRow, reportDifferences } from './difference-report.ts';
import { keepFalseAlarmsFew, twoSided } from './difference-test.ts';

/** Of a small crowd, by day, only a glaring unfairness can be asked to be seen. */
const { perDomain, asked, crowds, planted, seeds } = isNight
	? { perDomain: 5, asked: 10, crowds: [500, 400], planted: 1.2, seeds: [3, 21, 22] }
	: { perDomain: 3, asked: 12, crowds: [140, 120], planted: 2.4, seeds: [1, 2] };
const BANK = expertBank(perDomain);
const UNFAIR = 'software-3';

/** The same bank, one of whose items is harder by that much: for a group, and for nobody else. */
function harder(bank: Bank, id: string, by: number): Bank {
	const items = bank.items.map((item) =>
		item.id === id ? { ...item, b: [item.b[0] + by, item.b[1] + by] as [number, number] } : item
	);
	return { ...bank, items };
}

/** Younger people, and older ones 0.8 lower, for whom one item may be harder still. */
function ages(seed: number, by: number, [younger, older] = crowds): GroupedRow[] {
	const chance = chanceFrom(seed);
	const real = trueBank(BANK, chance);
	const crowd = (bank: Bank, people: number, lower: number, group: string) =>
		inventedCrowd(bank, { people, asked, chance, lower }).map(({ answers }) => ({
			group,
			answers
		}));
	return [
		...crowd(real, younger!, 0, '45-59'),
		...crowd(harder(real, UNFAIR, by), older!, 0.8, '75 et plus')
	];
}

const told = (rows: GroupedRow[]) =>
	reportDifferences(BANK, rows).comparisons.flatMap(({ compared }) =>
		compared.filter(({ size }) => size !== 'none')
	);

describe('an item harder for the oldest at the same level', () => {
	test('is found, and by about how much', () => {
		const found = told(ages(seeds[0]!, planted));
		expect(found.map(({ item }) => item)).toContain(UNFAIR);
		const seen = found.find(({ item }) => item === UNFAIR)!;
		expect(seen.harderBy).toBeGreaterThan(planted / 2);
		expect(seen.size).toBe('large');
		expect(found.length).toBeLessThanOrEqual(2);
	});

	test('being lower is not being treated unfairly: with none planted, almost none is found', () => {
		const alarms = seeds.slice(1).map((seed) => told(ages(seed, 0)).length);
		expect(alarms.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
	});
});

describe('what is too little is not told', () => {
	const rows = ages(5, 0, isNight ? [270, 250] : crowds);
	const report = reportDifferences(
		BANK,
		rows.map(({ group, answers }, at) => ({
			group: at < 7 ? 'moins de 25' : group,
			answers: group === '45-59' ? answers : answers.filter(({ item }) => item !== 'software-1')
		}))
	);

	test('a group of seven is named as untold, without a figure', () => {
		expect(report.untold).toEqual(['moins de 25']);
		expect(JSON.stringify(report.comparisons)).not.toContain('moins de 25');
	});

	test('people who did not say are compared with nobody', () => {
		const silent = rows.map((row) => ({ ...row, group: null }));
		expect(reportDifferences(BANK, silent)).toEqual({ comparisons: [], untold: [] });
	});

	test('an item rarely asked to one of the groups is left out', () => {
		const [comparison] = report.comparisons;
		expect(comparison!.compared.map(({ item }) => item)).not.toContain('software-1');
		expect(comparison!.compared).toHaveLength(BANK.items.length - 1);
	});
});

test('chances are those of the tables', () => {
	expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
	expect(twoSided(-3.290527)).toBeCloseTo(0.001, 6);
	expect(keepFalseAlarmsFew([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.16 / 3, 0.16 / 3, 0.5]);
});
