import { type BankItem, DOMAINS } from '../bank.ts';
import { unsureGradeProbability } from '../engine/graded-response.ts';
import { nodeEvidencesOf } from '../engine/posterior.ts';
import type { Answer } from '../engine/model.ts';
import type { Quadrature } from '../engine/quadrature.ts';

/** What she answered before the course and after it, to items of which none is in both. */
export type BeforeAfter = { before: Answer[]; after: Answer[] };

/** The grids of the levels, and the items of both conversations. */
export type GainScale = { quadrature: Quadrature; items: ReadonlyMap<string, BankItem> };

/** Values tried for a gain, and for how far the population lies from the prior: one step apart. */
const GAIN_STEP = 0.2;
export const GAINS = grid(-2, 3);
export const SHIFTS = grid(-1.8, 1.8);

/**
 * Probability of her answers for each population shift, then each gain, the likeliest being 1: her
 * levels before are those of the shifted prior, and the same gain moves the four of them
 * (docs/placement.md).
 */
export function gainLikelihoods(scale: GainScale, { before, after }: BeforeAfter): number[] {
	const offsets = grid(SHIFTS[0]! + GAINS[0]!, SHIFTS.at(-1)! + GAINS.at(-1)!);
	const told = SHIFTS.map((shift) => shifted(scale, before, shift));
	const later = offsets.map((offset) => shifted(scale, after, offset));
	const likelihoods = SHIFTS.flatMap((_, s) =>
		GAINS.map((_gain, g) => {
			const both = told[s]!.map((one, d) => product(one, later[s + g]![d]!));
			return evidenceOf(scale, both);
		})
	);
	const most = likelihoods.reduce((one, other) => Math.max(one, other));
	return likelihoods.map((p) => p / most);
}

/** By domain, the likelihood of answers when every level is moved by an offset. */
function shifted({ quadrature, items }: GainScale, answers: Answer[], offset: number) {
	return DOMAINS.map((domain, d) => {
		const given = answers
			.map(({ item, answer }) => ({ item: items.get(item)!, answer }))
			.filter(({ item }) => item.domain === domain);
		return quadrature.grids[d]!.levels.map((level) =>
			given.reduce(
				(p, { item, answer }) => p * unsureGradeProbability(item, answer, level + offset),
				1
			)
		);
	});
}

function evidenceOf(scale: GainScale, likelihoods: Float64Array[]): number {
	const { common, grids } = scale.quadrature;
	const nodes = grids.map((each, d) => nodeEvidencesOf(each, likelihoods[d]!));
	return common.reduce((sum, prior, n) => sum + nodes.reduce((p, one) => p * one[n]!, prior), 0);
}

function product(one: Float64Array, other: Float64Array): Float64Array {
	return one.map((p, cell) => p * other[cell]!);
}

function grid(from: number, to: number): number[] {
	const steps = Math.round((to - from) / GAIN_STEP);
	return Array.from({ length: steps + 1 }, (_, at) => from + at * GAIN_STEP);
}
