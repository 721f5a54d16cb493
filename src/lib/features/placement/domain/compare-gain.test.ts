import { expect, test, vi } from 'vitest';
import type { Grade } from './bank.ts';
import { compareGain } from './compare-gain.ts';
import { drawFrom } from './draw.ts';
import type { BeforeAfter } from './gain-likelihood.ts';
import { gradeProbability } from './graded-response.ts';
import { inventPeople } from './invent-people.ts';
import type { Model } from './model.ts';
import { fixtureModel } from './placement.fixture.ts';

/** Hundreds of likelihoods a person, on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const model = fixtureModel('good');

/** Twelve items a person before, twelve others after, her four levels moved by the same gain. */
function measured(
	{ bank, items }: Model,
	people: number,
	shift: number,
	gain: number
): BeforeAfter[] {
	const draw = drawFrom(5);
	return inventPeople(bank, { people, seed: 9, shift }).map(({ theta }, at) => {
		const answered = (from: number, moved: number) =>
			items
				.filter((_, index) => (index + at) % 6 === from)
				.slice(0, 12)
				.map((item) => {
					const u = draw();
					const level = theta[item.domain] + moved;
					const alone = gradeProbability(item, 2, level);
					const helped = alone + gradeProbability(item, 1, level);
					const answer: Grade = u < alone ? 2 : u < helped ? 1 : 0;
					return { item: item.id, answer };
				});
		return { before: answered(0, 0), after: answered(3, gain) };
	});
}

test('the gain of a group is found, even when its people lie lower than supposed', () => {
	const { mean, people } = compareGain(model, measured(model, 20, -0.84, 0.6));
	expect(mean.estimate).toBeGreaterThan(0.4);
	expect(mean.estimate).toBeLessThan(0.8);
	expect(mean.low80).toBeGreaterThan(0.2);
	expect(people).toHaveLength(20);
	expect(people).toContain('likely');
});

test('nobody is told of a progress that did not happen', () => {
	const { mean, people } = compareGain(model, measured(model, 20, -0.84, 0));
	expect(Math.abs(mean.estimate)).toBeLessThan(0.2);
	expect(people.filter((said) => said === 'likely').length).toBeLessThanOrEqual(1);
});

test('without an answer, nothing is said of anybody', () => {
	const { mean, people } = compareGain(model, [{ before: [], after: [] }]);
	expect(people).toEqual(['too-early']);
	expect(mean.low80).toBeLessThan(0);
	expect(mean.high80).toBeGreaterThan(0);
});
