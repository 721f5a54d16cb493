import { describe, expect, test } from 'vitest';
import type { Bank } from './bank.ts';
import { chanceFrom, expertBank, inventedCrowd, trueBank } from './calibrate.fixture.ts';
import { type GroupedRow, reportDifferences } from './difference-report.ts';
import { keepFalseAlarmsFew, twoSided } from './difference-test.ts';

const BANK = expertBank(5);

/** The same bank, one of whose items is harder by that much: for a group, and for nobody else. */
function harder(bank: Bank, id: string, by: number): Bank {
	const items = bank.items.map((item) =>
		item.id === id ? { ...item, b: [item.b[0] + by, item.b[1] + by] as [number, number] } : item
	);
	return { ...bank, items };
}

/** Younger people, and older ones 0.8 lower, for whom one item may be harder still. */
function ages(seed: number, planted: number, [younger, older] = [500, 400]): GroupedRow[] {
	const chance = chanceFrom(seed);
	const real = trueBank(BANK, chance);
	const crowd = (bank: Bank, people: number, lower: number, group: string) =>
		inventedCrowd(bank, { people, asked: 10, chance, lower }).map(({ answers }) => ({
			group,
			answers
		}));
	return [
		...crowd(real, younger!, 0, '45-59'),
		...crowd(harder(real, 'software-3', planted), older!, 0.8, '75 et plus')
	];
}

const told = (rows: GroupedRow[]) =>
	reportDifferences(BANK, rows).comparisons.flatMap(({ compared }) =>
		compared.filter(({ size }) => size !== 'none')
	);

describe('an item harder for the oldest at the same level', () => {
	test('is found, and by about how much', () => {
		const found = told(ages(3, 1.2));
		expect(found.map(({ item }) => item)).toContain('software-3');
		const planted = found.find(({ item }) => item === 'software-3')!;
		expect(planted.harderBy).toBeGreaterThan(0.6);
		expect(planted.size).toBe('large');
		expect(found.length).toBeLessThanOrEqual(2);
	});

	test('being lower is not being treated unfairly: with none planted, almost none is found', () => {
		const alarms = [21, 22].map((seed) => told(ages(seed, 0)).length);
		expect(alarms.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
	});
});

describe('what is too little is not told', () => {
	const rows = ages(5, 0, [270, 250]);
	const few = rows.map((row, at) => ({ ...row, group: at < 7 ? 'moins de 25' : row.group }));

	test('a group of seven is named as untold, without a figure', () => {
		const report = reportDifferences(BANK, few);
		expect(report.untold).toEqual(['moins de 25']);
		expect(JSON.stringify(report.comparisons)).not.toContain('moins de 25');
	});

	test('people who did not say are compared with nobody', () => {
		const silent = rows.map((row) => ({ ...row, group: null }));
		expect(reportDifferences(BANK, silent)).toEqual({ comparisons: [], untold: [] });
	});

	test('an item rarely asked to one of the groups is left out', () => {
		const rarely = rows.map(({ group, answers }) => ({
			group,
			answers: group === '45-59' ? answers : answers.filter(({ item }) => item !== 'software-1')
		}));
		const [comparison] = reportDifferences(BANK, rarely).comparisons;
		expect(comparison!.compared.map(({ item }) => item)).not.toContain('software-1');
		expect(comparison!.compared).toHaveLength(BANK.items.length - 1);
	});
});

test('chances are those of the tables', () => {
	expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
	expect(twoSided(-3.290527)).toBeCloseTo(0.001, 6);
	expect(keepFalseAlarmsFew([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.16 / 3, 0.16 / 3, 0.5]);
});
