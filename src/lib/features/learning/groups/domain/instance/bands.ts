import type { Profile } from '#lib/features/house/staff/index.ts';

/** The bands of levels a group may have, two of which hold two neighbouring levels. */
export const BANDS = ['0', '0-1', '1', '1-2', '2'] as const;
export type Band = (typeof BANDS)[number];

type Levels = readonly [number, number, number];

/** Where a band stands among the levels: 0, 0.5, 1, 1.5 or 2. */
export function bandValue(band: Band): number {
	return BANDS.indexOf(band) / 2;
}

/** What separates the two levels of a mixed band from it: less than half a level. */
const NEIGHBOUR = 0.35;

/** How far a person is expected to be from a band: Σ pₖ·|k − b|. */
export function distanceTo(levels: Levels, band: Band): number {
	const value = bandValue(band);
	return levels.reduce((sum, p, level) => {
		const away = Math.abs(level - value);
		return sum + p * (away === 0.5 ? NEIGHBOUR : away);
	}, 0);
}

const LIMITS = { pure: 0.7, mixed: 0.5, stretched: 1.15 };
/** What decimals of probabilities may add up to beside a limit. */
const ROUNDING = 1e-9;

/**
 * Whether people who go together fit a band: alone, within 0.7 (0.5 of a mixed one); a party, up to
 * 1.15 when one of them is within 0.7 (together at the price of some level).
 */
export function fitsBand(members: readonly Levels[], band: Band): boolean {
	const distances = members.map((levels) => distanceTo(levels, band));
	const isMixed = band.includes('-');
	if (distances.length === 1) {
		return distances[0]! <= (isMixed ? LIMITS.mixed : LIMITS.pure) + ROUNDING;
	}
	return (
		Math.min(...distances) <= LIMITS.pure + ROUNDING &&
		Math.max(...distances) <= LIMITS.stretched + ROUNDING
	);
}

/** Where those who want to go further begin: the bands that a technical animator leads. */
const FURTHER = 1.5;

/** The pedagogic animator leads every band, the technical one those who want to go further (study-2.3). */
export function leadsBand(profiles: readonly Profile[], band: Band): boolean {
	return profiles.some((profile) => profile === 'pedagogic' || bandValue(band) >= FURTHER);
}
