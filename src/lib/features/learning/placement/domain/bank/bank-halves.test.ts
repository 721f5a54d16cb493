import { expect, test } from 'vitest';
import { BANK, halvesBalance } from '../../index.ts';
import { expectedSuccess, itemInformation, meanInformation } from './bank-information.ts';

const balance = halvesBalance(BANK);

test('the two halves tell as much, within a tenth, by domain and in all, and at both cuts', () => {
	for (const { questions, gap } of Object.values(balance)) {
		expect(questions.A).toBe(questions.B);
		expect(Math.abs(gap.overall)).toBeLessThanOrEqual(0.1);
		for (const atCut of gap.cuts) expect(Math.abs(atCut)).toBeLessThanOrEqual(0.1);
	}
});

test('each half opens as kindly: more than a third very easy', () => {
	for (const { veryEasyShare } of Object.values(balance)) {
		expect(Math.min(veryEasyShare.A, veryEasyShare.B)).toBeGreaterThanOrEqual(0.35);
	}
});

test('a half emptied of its hard questions is seen', () => {
	const items = BANK.items.filter(({ half, b }) => half === 'B' || b[0] < -1.5);
	const { all } = halvesBalance({ ...BANK, items });
	expect(all!.gap.overall).toBeLessThan(-0.1);
	expect(all!.veryEasyShare.A).toBeGreaterThan(all!.veryEasyShare.B);
});

test('the information of a question is that of the closed formula', () => {
	const apart = { a: 1.2, b: [-40, 0] as const };
	expect(itemInformation(apart, 0)).toBeCloseTo(1.2 ** 2 / 4, 6);
	const item = { a: 1.5, b: [-1, 0.5] as const };
	const answers = (theta: number) => {
		const [p1, p2] = item.b.map((b) => 1 / (1 + Math.exp(-item.a * (theta - b))));
		return [1 - p1!, p1! - p2!, p2!];
	};
	const step = 1e-5;
	const slopes = answers(0.3 + step).map((p, k) => (p - answers(0.3 - step)[k]!) / (2 * step));
	const fisher = answers(0.3).reduce((sum, p, k) => sum + slopes[k]! ** 2 / p, 0);
	expect(itemInformation(item, 0.3)).toBeCloseTo(fisher, 6);
});

test('averages are taken over the people expected', () => {
	const everybodyAlike = { mean: 0.5, sd: 1e-9, correlation: 0.7 };
	const item = { a: 2, b: [0.5, 1.5] as const };
	expect(expectedSuccess(item, everybodyAlike)).toBeCloseTo(0.5, 6);
	expect(meanInformation([item, item], everybodyAlike)).toBeCloseTo(
		2 * itemInformation(item, 0.5),
		6
	);
});
