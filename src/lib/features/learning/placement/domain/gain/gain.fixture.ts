import type { Grade } from '../bank.ts';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { drawNormal } from '../engine/draw.ts';
import { gainLikelihoods } from './gain-likelihood.ts';
import { gradeProbability } from '../engine/graded-response.ts';
import { inventPeople } from '../engine/invent-people.ts';
import type { Model } from '../engine/model.ts';

/** How many people, how far they lie from the prior, and their gains: its mean and its spread. */
export type Course = { people: number; shift: number; gain: number; spread: number; seed: number };

/** People of whom twelve items are known before and twelve others after, with their true gains. */
export function measuredPeople({ bank, quadrature, items }: Model, course: Course) {
	const draw = chanceFrom(course.seed);
	const scale = { quadrature, items: new Map(items.map((item) => [item.id, item])) };
	return inventPeople(bank, course).map(({ theta }, at) => {
		const gain = course.gain + course.spread * drawNormal(draw);
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
		const likelihoods = gainLikelihoods(scale, {
			before: answered(0, 0),
			after: answered(3, gain)
		});
		return { gain, likelihoods };
	});
}
