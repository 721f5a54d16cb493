import { GAINS, SHIFTS } from './gain-likelihood.ts';

/** A mean gain on the scale of the levels, and the bounds that hold it 8 times in 10. */
export type MeanGain = { estimate: number; low80: number; high80: number };

/** Spreads and means tried for the gains of a group: no one is likelier before the answers. */
const SPREADS = [0.15, 0.3, 0.45, 0.6];
const MEANS = Array.from({ length: 81 }, (_, at) => -2 + at * 0.05);
/** Gains of one person, for each spread and each mean of her group. */
const WORLDS = SPREADS.flatMap((spread) => MEANS.map((mean) => believedGains(mean, spread)));
/** Under this share of the likeliest, a world changes nothing that is printed. */
const NEGLIGIBLE = 1e-5;
/** Eight chances in ten lie within so many standard deviations of a normal. */
const EIGHT_IN_TEN = 1.2816;

/**
 * The mean gain of these people, from what the answers of each say of it (`gainLikelihoods`). The
 * mean and spread of their group and the shift of its population are unknown together: an estimate
 * that starts from the prior alone, or from the first result, would erase a part of the gain
 * (docs/placement.md). `doubt`, in levels, is common to all of them (`gainDoubt`).
 */
export function groupGain(people: readonly (readonly number[])[], doubt = 0): MeanGain {
	const logs = SHIFTS.flatMap((_, s) =>
		WORLDS.map((gains) => people.reduce((sum, one) => sum + Math.log(chanceOf(one, s, gains)), 0))
	);
	const most = logs.reduce((one, other) => Math.max(one, other));
	let [total, sum, squares] = [0, 0, 0];
	logs.forEach((log, at) => {
		const weight = Math.exp(log - most);
		if (weight < NEGLIGIBLE) return;
		const gains = WORLDS[at % WORLDS.length]!;
		const { mean, variance } = meanOf(people, Math.floor(at / WORLDS.length), gains);
		total += weight;
		sum += weight * mean;
		squares += weight * (variance + mean ** 2);
	});
	const estimate = sum / total;
	const variance = Math.max(squares / total - estimate ** 2, 0) + doubt ** 2;
	const within = EIGHT_IN_TEN * Math.sqrt(variance);
	return { estimate, low80: estimate - within, high80: estimate + within };
}

/** The mean of their gains in one world: what each one's answers say, then all of them. */
function meanOf(people: readonly (readonly number[])[], shift: number, gains: readonly number[]) {
	let [mean, variance] = [0, 0];
	for (const one of people) {
		const { chance, first, second } = momentsOf(one, shift, gains);
		mean += first / chance / people.length;
		variance += (second / chance - (first / chance) ** 2) / people.length ** 2;
	}
	return { mean, variance };
}

function chanceOf(likelihoods: readonly number[], shift: number, gains: readonly number[]): number {
	const from = shift * gains.length;
	let chance = 0;
	for (let g = 0; g < gains.length; g++) chance += likelihoods[from + g]! * gains[g]!;
	return chance;
}

/** The same, and its first two moments over her gain. */
function momentsOf(likelihoods: readonly number[], shift: number, gains: readonly number[]) {
	const from = shift * gains.length;
	let [chance, first, second] = [0, 0, 0];
	for (let g = 0; g < gains.length; g++) {
		const p = likelihoods[from + g]! * gains[g]!;
		chance += p;
		first += p * GAINS[g]!;
		second += p * GAINS[g]! ** 2;
	}
	return { chance, first, second };
}

/** A normal around a mean, on the gains tried. */
export function believedGains(mean: number, spread: number): number[] {
	const gains = GAINS.map((gain) => Math.exp(-((gain - mean) ** 2) / (2 * spread ** 2)));
	const total = gains.reduce((sum, p) => sum + p, 0);
	return gains.map((p) => p / total);
}
