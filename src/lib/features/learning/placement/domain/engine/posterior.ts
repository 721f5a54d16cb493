import type { GroupProbabilities } from '../bank.ts';
import type { Grid } from './grid.ts';
import type { Likelihoods } from './likelihood.ts';
import { NEGLIGIBLE, partsAt, sumsOf } from './parts.ts';
import type { Quadrature } from './quadrature.ts';
import { createScratch } from './scratch.ts';
import { sharesBelow, type Spread } from './sums.ts';

/** What is believed of a person after her answers. */
export type Posterior = {
	/** Probability of her answers, before her level was known. */
	evidence: number;
	groups: GroupProbabilities;
	/** By domain, then group: probability of each level of the domain together with the group. */
	joint: Float64Array[][];
	/** The weighted mean, on its grid. */
	mean: Spread;
	/** Probability of each node of the common factor; zero when it changes nothing printed. */
	common: Float64Array;
	/** By domain and node: probability of the domain's answers given the node. */
	evidences: Float64Array[];
};

const scratch = createScratch();

/**
 * The exact posterior of the four levels and of the group, given the likelihood of her answers by
 * domain and level. Given a node of the common factor the domains are independent: the weighted
 * mean of three of them is a convolution on one grid, and the fourth decides the group.
 */
export function weighPosterior(quadrature: Quadrature, likelihoods: Likelihoods): Posterior {
	const { grids, meanCuts, meanCells, strides } = quadrature;
	const evidences = grids.map((grid, d) => nodeEvidencesOf(grid, likelihoods[d]!));
	const { evidence, common } = weighNodes(quadrature.common, evidences);
	const joint = grids.map(({ levels }) => [0, 1, 2].map(() => new Float64Array(levels.length)));
	const mean = new Float64Array(meanCells);
	for (let node = 0; node < common.length; node++) {
		const weight = common[node]!;
		if (weight === 0) continue;
		scratch.clear();
		const parts = partsAt(quadrature, likelihoods, node, scratch);
		const { rests, all } = sumsOf(parts, strides, scratch);
		for (let d = 0; d < parts.length; d++) {
			const [part, rest, stride] = [parts[d]!, rests[d]!, strides[d]!];
			const [low, high] = meanCuts.map((cut) =>
				sharesBelow(rest, cut, part, stride, scratch.take(part.cells.length))
			);
			addShares(joint[d]!, part, weight, low!, high!);
		}
		for (let at = 0; at < all.cells.length; at++) mean[all.start + at]! += weight * all.cells[at]!;
	}
	return {
		evidence,
		groups: normalised(joint[0]!.map((cells) => cells.reduce((sum, p) => sum + p, 0))),
		joint,
		mean: { start: 0, cells: mean },
		common,
		evidences
	};
}

/** By node of the common factor: probability of the answers of one domain, given the node. */
export function nodeEvidencesOf(
	{ starts, width, kernel }: Grid,
	likelihood: Float64Array
): Float64Array {
	const evidences = new Float64Array(starts.length);
	for (let node = 0; node < starts.length; node++) {
		const [start, row] = [starts[node]!, node * width];
		let sum = 0;
		for (let cell = 0; cell < width; cell++) sum += kernel[row + cell]! * likelihood[start + cell]!;
		evidences[node] = sum;
	}
	return evidences;
}

function weighNodes(prior: Float64Array, evidences: Float64Array[]) {
	const weights = Float64Array.from(prior);
	for (const one of evidences) {
		for (let node = 0; node < weights.length; node++) weights[node]! *= one[node]!;
	}
	const evidence = weights.reduce((sum, weight) => sum + weight, 0);
	const least = NEGLIGIBLE * weights.reduce((most, weight) => Math.max(most, weight), 0);
	return { evidence, common: weights.map((w) => (w > least ? w / evidence : 0)) };
}

/** Adds a node's share of each level to the group it leads to. */
function addShares(
	[none, some, much]: Float64Array[],
	{ start, cells }: Spread,
	weight: number,
	low: Float64Array,
	high: Float64Array
): void {
	for (let cell = 0; cell < cells.length; cell++) {
		const p = weight * cells[cell]!;
		none![start + cell]! += p * low[cell]!;
		some![start + cell]! += p * (high[cell]! - low[cell]!);
		much![start + cell]! += p * (1 - high[cell]!);
	}
}

/** What the interpolation leaves below zero is nothing; the three add up to 1. */
function normalised(groups: number[]): GroupProbabilities {
	const positive = groups.map((p) => Math.max(p, 0));
	const total = positive.reduce((sum, p) => sum + p, 0);
	return positive.map((p) => p / total) as GroupProbabilities;
}
