import { type BeforeAfter, GAIN_STEP, gainLikelihoods, GAINS, SHIFTS } from './gain-likelihood.ts';
import type { Model } from './model.ts';

/** What a person is told of her progress: words, never a number. */
export type Progress = 'likely' | 'stable' | 'too-early';
export type GroupGain = {
	/** Mean gain of those measured twice, on the scale of the levels. */
	mean: { estimate: number; low80: number; high80: number };
	people: Progress[];
};

/** Spreads tried for the gains of a group, and for what is believed of its mean before. */
const SPREADS = [0.15, 0.3, 0.45, 0.6];
const MEANS = GAINS.filter((gain) => gain >= -1.4 && gain <= 2.4);
const SHIFT_SD = 0.8;
const MEAN_SD = 1;
/** A gain smaller than this is no progress one would see. */
const SEEN = 0.1;
const LIKELY = 0.9;
const STABLE = 0.8;
const STABLE_WITHIN = 0.5;

/**
 * The gain of a group measured before and after on disjoint items, its mean, its spread and the
 * shift of its population unknown together: an estimate that starts from the prior alone, or from
 * the first result, would erase a part of the gain (reference of the positioning, 1.6).
 */
export function compareGain(model: Model, group: BeforeAfter[]): GroupGain {
	const tables = group.map((one) => gainLikelihoods(model, one));
	const worlds = SHIFTS.flatMap((shift, s) =>
		SPREADS.flatMap((spread) =>
			MEANS.map((mean) => ({ shift, s, spread, mean, ...priorOf(mean, spread) }))
		)
	);
	const logs = worlds.map(({ shift, s, gains, mean }) =>
		tables.reduce(
			(sum, table) => sum + Math.log(weigh(table[s]!, gains)),
			-(shift ** 2) / (2 * SHIFT_SD ** 2) - mean ** 2 / (2 * MEAN_SD ** 2)
		)
	);
	const most = logs.reduce((one, other) => Math.max(one, other));
	const weights = logs.map((log) => Math.exp(log - most));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const byMean = MEANS.map(
		(mean) =>
			worlds.reduce((sum, world, at) => sum + (world.mean === mean ? weights[at]! : 0), 0) / total
	);
	const people = tables.map((table) => {
		const gains = new Float64Array(GAINS.length);
		worlds.forEach(({ s, gains: prior }, at) => {
			if (weights[at]! < 1e-6) return;
			const here = table[s]!.map((p, g) => p * prior[g]!);
			const all = here.reduce((sum, p) => sum + p, 0);
			here.forEach((p, g) => (gains[g]! += ((weights[at]! / total) * p) / all));
		});
		return progressOf(gains);
	});
	return { mean: summarise(byMean), people };
}

/** What is said to a person: nothing is claimed below nine chances in ten. */
function progressOf(gains: Float64Array): Progress {
	const share = (isOne: (gain: number) => boolean) =>
		gains.reduce((sum, p, g) => sum + (isOne(GAINS[g]!) ? p : 0), 0);
	if (share((gain) => gain > SEEN) >= LIKELY) return 'likely';
	return share((gain) => Math.abs(gain) < STABLE_WITHIN) >= STABLE ? 'stable' : 'too-early';
}

function priorOf(mean: number, spread: number) {
	const gains = GAINS.map((gain) => Math.exp(-((gain - mean) ** 2) / (2 * spread ** 2)));
	const total = gains.reduce((sum, p) => sum + p, 0);
	return { gains: gains.map((p) => p / total) };
}

function weigh(likelihood: Float64Array, gains: number[]): number {
	return likelihood.reduce((sum, p, g) => sum + p * gains[g]!, 0);
}

function summarise(shares: number[]): GroupGain['mean'] {
	const reached = (share: number) => {
		let below = 0;
		const at = shares.findIndex((p) => (below += p) >= share);
		return MEANS[at]! + GAIN_STEP * (0.5 - (below - share) / shares[at]!);
	};
	return {
		estimate: shares.reduce((sum, p, at) => sum + p * MEANS[at]!, 0),
		low80: reached(0.1),
		high80: reached(0.9)
	};
}
