import { GAINS, SHIFTS } from './gain-likelihood.ts';
import { believedGains } from './group-gain.ts';

/** What a person is told of her progress: words, never a number. */
export type Progress = 'likely' | 'stable' | 'too-early';

/** Gains of one person before her answers: as often down as up. */
const BELIEVED = believedGains(0, 0.6);
const LIKELY = 0.875;
const STABLE = 0.8;
const STABLE_WITHIN = 0.5;
const ROUNDING = 1e-9;

/**
 * What her own answers say of her progress, never that she did as well as the others: no progress
 * is claimed below 7 chances in 8, nobody is called stable below 8 in 10.
 */
export function progressOf(likelihoods: readonly number[]): Progress {
	const gains = gainsOf(likelihoods);
	const share = (isOne: (gain: number) => number) =>
		GAINS.reduce((sum, gain, g) => sum + isOne(gain) * gains[g]!, 0);
	// The middle of the scale is as much a step up as a step down.
	const up = share((gain) => (Math.abs(gain) < ROUNDING ? 0.5 : Number(gain > 0)));
	if (up >= LIKELY) return 'likely';
	return share((gain) => Number(Math.abs(gain) < STABLE_WITHIN)) >= STABLE ? 'stable' : 'too-early';
}

/** The gains her answers make likely, wherever the population lies. */
function gainsOf(likelihoods: readonly number[]): number[] {
	const gains = BELIEVED.map((believed, g) =>
		SHIFTS.reduce((sum, _, s) => sum + likelihoods[s * GAINS.length + g]! * believed, 0)
	);
	const total = gains.reduce((sum, p) => sum + p, 0);
	return gains.map((p) => p / total);
}
