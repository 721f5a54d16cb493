import { expect, test } from 'vitest';
import { byDomain, DOMAINS, type Grade, GRADES } from '../bank.ts';
import { brutePosterior } from './brute-posterior.fixture.ts';
import { gradeProbability, unsureGradeProbability } from './graded-response.ts';
import { buildModel } from './model.ts';
import { place } from './place.ts';
import { fixtureModel, SMALL_ANSWERS, SMALL_BANK } from './placement.fixture.ts';
import { readBank } from './read-bank.ts';

const placeWith = (changes: object, answers = SMALL_ANSWERS) => {
	const bank = readBank({ ...SMALL_BANK, ...changes });
	return { bank, placed: place(buildModel(bank), { seed: 1, answers, skipped: [] }) };
};

test('the graded answers follow their closed formula, by hand', () => {
	const item = { id: 'x', domain: 'software', a: 2, b: [-1, 0.5], bSd: 0 } as const;
	const at = (grade: Grade) => gradeProbability({ ...item, b: [-1, 0.5] }, grade, 0.5);
	expect(at(2)).toBeCloseTo(0.5, 12);
	expect(at(0)).toBeCloseTo(1 - 1 / (1 + Math.exp(-3)), 12);
	expect(at(0) + at(1) + at(2)).toBeCloseTo(1, 12);
});

test('one answer in one domain: the group follows Bayes on one line', () => {
	const weights = { information: 0, communication: 0, problemSolving: 0, software: 1 };
	const { bank, placed } = placeWith({ weights }, [{ item: 'software-1', answer: 2 }]);
	const item = bank.items.find(({ id }) => id === 'software-1')!;
	const sums = [0, 0, 0];
	for (let step = -80_000; step < 80_000; step++) {
		const theta = 0.1 + (step + 0.5) * 1e-4;
		const density = Math.exp(-((theta - 0.1) ** 2) / (2 * 1.2 ** 2));
		const group = theta < -0.8 ? 0 : theta < 0.8 ? 1 : 2;
		sums[group]! += density * gradeProbability(item, 2, theta);
	}
	const total = sums[0]! + sums[1]! + sums[2]!;
	placed.group.probabilities.forEach((p, group) => expect(p).toBeCloseTo(sums[group]! / total, 5));
	placed.domains.software.forEach((p, group) => expect(p).toBeCloseTo(sums[group]! / total, 5));
});

test('before any answer, everything is what the prior says', () => {
	const { placed } = placeWith({}, []);
	// The variance of the mean of weights ⅙, ⅙, ⅙, ½ at correlation 0.7 is 1.44 × 0.8.
	const sd = Math.sqrt(1.44 * (0.7 + 0.3 * (3 / 36 + 1 / 4)));
	expect(placed.mean.estimate).toBeCloseTo(0.1, 6);
	expect(placed.mean.high80).toBeCloseTo(0.1 + 1.2815516 * sd, 3);
	expect(placed.mean.low80).toBeCloseTo(0.1 - 1.2815516 * sd, 3);
});

test.each([
	['software half', {}],
	['all alike', { weights: byDomain(() => 1) }],
	['uneven weights', { weights: byDomain((_, at) => [1.3, 2.7, 2, 4][at]!) }],
	['loosely tied', { prior: { mean: -0.5, sd: 1, correlation: 0.2 } }],
	['closely tied', { prior: { mean: 0, sd: 1.2, correlation: 0.9 } }],
	['a mean for each domain', { prior: { ...SMALL_BANK.prior, mean: byDomain((_, at) => at / 4) } }]
])('the posterior is that of a sum over four dimensions: %s', (_, changes) => {
	const { bank, placed } = placeWith(changes);
	const brute = brutePosterior(bank, SMALL_ANSWERS);
	expect(placed.mean.estimate).toBeCloseTo(brute.mean, 3);
	// The long way parts cells along one side only: it is the less exact of the two.
	placed.group.probabilities.forEach((p, group) =>
		expect(Math.abs(p - brute.groups[group]!)).toBeLessThan(3e-4)
	);
});

test.each([
	['ordinary', 2, 3],
	['good', 2, 3],
	['good', 1, 0]
] as const)(
	'finer steps change nothing above a millionth: %s bank, grades %i and %i',
	(name, one, other) => {
		const answersOf = ({ bank }: { bank: { items: { id: string }[] } }) =>
			bank.items
				.filter((_, at) => at % 7 === 0)
				.map(({ id }, at) => ({ item: id, answer: ((at % 2 ? one : other) % 3) as Grade }));
		const [usual, fine] = [fixtureModel(name), fixtureModel(name, {}, 2)].map((model) =>
			place(model, { seed: 1, answers: answersOf(model), skipped: [] })
		);
		GRADES.forEach((group) => {
			const gap = usual!.group.probabilities[group] - fine!.group.probabilities[group];
			expect(Math.abs(gap)).toBeLessThan(1e-6);
			for (const domain of DOMAINS) {
				expect(Math.abs(usual!.domains[domain][group] - fine!.domains[domain][group])).toBeLessThan(
					1e-6
				);
			}
		});
		expect(Math.abs(usual!.mean.estimate - fine!.mean.estimate)).toBeLessThan(1e-5);
		expect(Math.abs(usual!.mean.low80 - fine!.mean.low80)).toBeLessThan(2e-3);
	}
);

test('an unsure difficulty flattens the answer and never moves its middle', () => {
	const sure = {
		id: 'x',
		domain: 'software' as const,
		a: 2,
		b: [0, 1.2] as [number, number],
		bSd: 0
	};
	const unsure = { ...sure, bSd: 0.7 };
	expect(1 - unsureGradeProbability(unsure, 0, 0)).toBeCloseTo(0.5, 9);
	expect(unsureGradeProbability(unsure, 0, 1)).toBeGreaterThan(gradeProbability(sure, 0, 1));
	const { placed } = placeWith({ items: SMALL_BANK.items.map((item) => ({ ...item, bSd: 0.7 })) });
	const { placed: known } = placeWith({});
	const width = ({ mean }: typeof known) => mean.high80 - mean.low80;
	expect(width(placed)).toBeGreaterThan(width(known));
});
