import type { Grade } from '../bank.ts';
import type { Answer, Model, ModelItem } from './model.ts';

/** By domain: the likelihood of her answers at each level of its grid. */
export type Likelihoods = Float64Array[];

/**
 * The likelihood of her answers by domain and level. They are multiplied in the order of the bank,
 * so that the same answers give the same bits in whatever order they came.
 */
export function likelihoodsOf(model: Model, answers: Answer[]): Likelihoods {
	return multiplyAnswers(model, answers, 'grids', 'tables');
}

/** The same on the fine grids, to part one domain at the cuts. */
export function fineLikelihoodsOf(model: Model, answers: Answer[]): Likelihoods {
	return multiplyAnswers(model, answers, 'fineGrids', 'fineTables');
}

/** The likelihood with one more answer, the other domains left as they are. */
export function withAnswer(
	likelihoods: Likelihoods,
	{ domainAt, tables }: ModelItem,
	grade: Grade
): Likelihoods {
	return likelihoods.map((likelihood, d) =>
		d === domainAt ? multiply(Float64Array.from(likelihood), tables[grade]!) : likelihood
	);
}

function multiplyAnswers(
	{ quadrature, items, at }: Model,
	answers: Answer[],
	grids: 'grids' | 'fineGrids',
	tables: 'tables' | 'fineTables'
): Likelihoods {
	const likelihoods = quadrature[grids].map(({ levels }) =>
		new Float64Array(levels.length).fill(1)
	);
	const given = answers
		.map(({ item, answer }) => ({ place: at.get(item)!, answer }))
		.sort((one, other) => one.place - other.place);
	for (const { place, answer } of given) {
		const item = items[place]!;
		multiply(likelihoods[item.domainAt]!, item[tables][answer]!);
	}
	return likelihoods;
}

function multiply(likelihood: Float64Array, table: Float64Array): Float64Array {
	for (let cell = 0; cell < likelihood.length; cell++) likelihood[cell]! *= table[cell]!;
	return likelihood;
}
