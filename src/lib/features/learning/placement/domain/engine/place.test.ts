import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOMAINS, type Grade } from '../bank.ts';
import { reassuringSuccess } from './choose-question.ts';
import { outcomesOf, successOf } from './information.ts';
import { likelihoodsOf, withAnswer } from './likelihood.ts';
import { meanLevelOf } from './mean-level.ts';
import type { Answer, Model } from './model.ts';
import { place } from './place.ts';
import { fixtureModel } from './placement.fixture.ts';
import { weighPosterior } from './posterior.ts';

const ordinary = fixtureModel('ordinary');
const ids = ordinary.bank.items.map(({ id }) => id);
const someAnswers = fc
	.uniqueArray(fc.constantFrom(...ids), { maxLength: 14 })
	.chain((items) =>
		fc
			.array(fc.constantFrom<Grade>(0, 1, 2), { minLength: items.length, maxLength: items.length })
			.map((grades) => items.map((item, at): Answer => ({ item, answer: grades[at]! })))
	);
const placeFrom = (answers: Answer[], seed: number | string = 1) =>
	place(ordinary, { seed, answers, skipped: [] });

describe('whatever is answered', () => {
	test('probabilities add up to 1 and the interval holds the estimate', () => {
		fc.assert(
			fc.property(someAnswers, (answers) => {
				const { group, mean, domains } = placeFrom(answers);
				for (const three of [group.probabilities, ...DOMAINS.map((one) => domains[one])]) {
					expect(three.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
					expect(Math.min(...three)).toBeGreaterThan(-1e-7);
				}
				expect(mean.low80).toBeLessThan(mean.estimate);
				expect(mean.estimate).toBeLessThan(mean.high80);
			}),
			{ numRuns: 60 }
		);
	});

	test('the same answers in another order leave the same bits', () => {
		fc.assert(
			fc.property(someAnswers, (answers) => {
				const { group, mean, domains } = placeFrom(answers);
				expect(placeFrom(answers.toReversed())).toMatchObject({ group, mean, domains });
			}),
			{ numRuns: 40 }
		);
	});

	test('one more answer never widens what is expected of the interval', () => {
		fc.assert(
			fc.property(someAnswers, fc.nat(79), (answers, at) => {
				const item = ordinary.items[at]!;
				fc.pre(!answers.some((answer) => answer.item === item.id));
				const before = likelihoodsOf(ordinary, answers);
				const now = weighPosterior(ordinary.quadrature, before);
				const expected = ([0, 1, 2] as const).reduce<number>((sum, grade) => {
					const after = weighPosterior(ordinary.quadrature, withAnswer(before, item, grade));
					return sum + (after.evidence / now.evidence) * varianceOf(after.mean.cells);
				}, 0);
				expect(expected).toBeLessThanOrEqual(varianceOf(now.mean.cells) + 1e-6);
			}),
			{ numRuns: 40 }
		);
	});

	test('a better answer never lowers the level', () => {
		fc.assert(
			fc.property(someAnswers, fc.nat(13), (answers, at) => {
				const worse = answers[at];
				fc.pre(worse !== undefined && worse.answer < 2);
				const better = answers.with(at, { ...worse!, answer: (worse!.answer + 1) as Grade });
				expect(placeFrom(better).mean.estimate).toBeGreaterThan(placeFrom(answers).mean.estimate);
			}),
			{ numRuns: 40 }
		);
	});
});

function varianceOf(cells: Float64Array): number {
	const mean = cells.reduce((sum, p, cell) => sum + p * cell, 0);
	return cells.reduce((sum, p, cell) => sum + p * (cell - mean) ** 2, 0);
}

describe('the next question', () => {
	/** Answers as told by a rule, until there is no next question. */
	function converse(model: Model, gradeOf: (at: number) => Grade, seed = 7) {
		const answers: Answer[] = [];
		const asked = [place(model, { seed, answers, skipped: [] })];
		while (asked.at(-1)!.next !== null) {
			answers.push({ item: asked.at(-1)!.next!, answer: gradeOf(answers.length) });
			asked.push(place(model, { seed, answers, skipped: [] }));
		}
		return { answers, asked };
	}

	test('reassures first, and again after a failure; the likeliest success when none is easy', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom<Grade>(0, 1, 2), { minLength: 12 }), (grades) => {
				const { answers, asked } = converse(ordinary, (at) => grades[at]!);
				answers.forEach(({ item }, at) => {
					const given = answers.slice(0, at);
					const least = at < 2 ? 0.85 : given[at - 1]!.answer === 0 ? 0.75 : 0.6;
					expect(reassuringSuccess(given.map(({ answer }) => answer)).at(-1)).toBe(least);
					const predicted = asked[at]!.predictedSuccess!;
					const successes = successesAfter(given);
					expect(successes.get(item)).toBeCloseTo(predicted, 9);
					const easiest = Math.max(...successes.values());
					expect(predicted).toBeGreaterThanOrEqual(Math.min(least, easiest) - 1e-9);
				});
			}),
			{ numRuns: 12 }
		);
	});

	/** Predicted success of each question not yet asked. */
	function successesAfter(answers: Answer[]): Map<string, number> {
		const posterior = weighPosterior(ordinary.quadrature, likelihoodsOf(ordinary, answers));
		const left = ordinary.items.filter(({ id }) => !answers.some(({ item }) => item === id));
		return new Map(left.map((item) => [item.id, successOf(outcomesOf(item, posterior))]));
	}

	test('is the same from the same bank, seed and answers, to the bit', () => {
		const grades: Grade[] = [2, 2, 0, 1, 2, 1, 0, 2, 1, 1, 2, 0];
		const [once, again] = [1, 2].map(() => converse(fixtureModel('ordinary'), (at) => grades[at]!));
		expect(JSON.stringify(again)).toBe(JSON.stringify(once));
	});

	test('is drawn among those as good, so that the seed changes who is asked what', () => {
		const told = Array.from({ length: 10 }, (_, seed) => {
			const { answers } = converse(ordinary, (at) => (at === 2 ? 0 : 1), seed);
			return answers.map(({ item }) => item).join(' ');
		});
		expect(new Set(told).size).toBeGreaterThan(2);
	});

	test('is never asked after the twelfth, nor once the group is firm, and not before the fourth', () => {
		const { answers, asked } = converse(ordinary, () => 2);
		expect(answers.length).toBeGreaterThanOrEqual(4);
		expect(asked.at(-1)!.group).toMatchObject({ verdict: '2', firm: true });
		expect(asked.slice(0, -1).some(({ group }) => group.firm)).toBe(false);
		const wavering = converse(ordinary, (at) => (at % 2 ? 2 : 0));
		expect(wavering.answers.length).toBeLessThanOrEqual(12);
	});

	test('leaves out what she does not know, which is no evidence and no failure', () => {
		const first = placeFrom([]).next!;
		const { next, group, mean } = place(ordinary, { seed: 1, answers: [], skipped: [first] });
		expect(next).not.toBe(first);
		expect({ group, mean }).toEqual({ group: placeFrom([]).group, mean: placeFrom([]).mean });
		const twelve = ids.slice(0, 12);
		expect(place(ordinary, { seed: 1, answers: [], skipped: twelve }).next).toBeNull();
	});

	test('stops when the bank has nothing left to tell', () => {
		const few = ordinary.bank.items.slice(0, 3);
		const { answers, asked } = converse(fixtureModel('ordinary', { items: few }), () => 1);
		expect(answers.length).toBe(3);
		expect(asked.at(-1)).toMatchObject({ next: null, predictedSuccess: null });
		const useless = ids.map((id) => ({ id, domain: 'software', a: 0.05, b: [-20, -19] }));
		const known = fixtureModel('ordinary', { items: useless });
		expect(converse(known, () => 2).answers.length).toBe(4);
	});
});

test('the mean of a known distribution is read back from its grid', () => {
	const cells = Float64Array.of(0.1, 0.2, 0.4, 0.2, 0.1);
	const quadrature = { ...ordinary.quadrature, meanOrigin: -2, meanStep: 1 };
	expect(meanLevelOf(quadrature, { start: 0, cells })).toEqual({
		estimate: expect.closeTo(0, 12),
		low80: expect.closeTo(-1.5, 12),
		high80: expect.closeTo(1.5, 12)
	});
});
