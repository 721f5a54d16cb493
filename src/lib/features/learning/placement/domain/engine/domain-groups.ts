import { type ByDomain, byDomain, type GroupProbabilities } from '../bank.ts';
import { fineLikelihoodsOf } from './likelihood.ts';
import type { Answer, Model } from './model.ts';
import type { Posterior } from './posterior.ts';
import { shareBelow } from './sums.ts';

/**
 * By domain, the probabilities of the three groups at the same cuts. What the other domains told
 * of the common factor weighs its nodes; the domain's own answers are weighed on a finer grid.
 */
export function domainGroupsOf(
	{ quadrature, ...model }: Model,
	answers: Answer[],
	{ common, evidences }: Posterior
): ByDomain<GroupProbabilities> {
	const likelihoods = fineLikelihoodsOf({ quadrature, ...model }, answers);
	return byDomain((_, d) => {
		const { levels, starts, width, kernel } = quadrature.fineGrids[d]!;
		const cells = new Float64Array(levels.length);
		for (let node = 0; node < common.length; node++) {
			if (common[node] === 0) continue;
			const weight = common[node]! / evidences[d]![node]!;
			for (let cell = 0; cell < width; cell++) {
				const at = starts[node]! + cell;
				cells[at]! += weight * kernel[node * width + cell]! * likelihoods[d]![at]!;
			}
		}
		const total = cells.reduce((sum, p) => sum + p, 0);
		const [low, high] = quadrature.fineCuts[d]!.map(
			(cut) => shareBelow({ start: 0, cells }, cut) / total
		) as [number, number];
		return [low, high - low, 1 - high];
	});
}
