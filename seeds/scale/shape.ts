/** What one centre of the network counts over the ten years. */
export type CentreShape = {
	/** 1 is the largest. */
	rank: number;
	people: number;
	/** Marks of the attendance sheets: the rows of `attendances`. */
	marks: number;
};

/** The network at full size. */
const CENTRES = 238;
const LARGEST = { people: 50_000, marks: 400_000 };
const OTHERS = { people: 150_000, marks: 600_000 };

/**
 * Zipf's exponent of the centres behind the largest: the one for which their people add up to
 * 150,000 while the median centre has 300. One curve through all the centres cannot: with 50,000
 * at its head and 300 in its middle, it adds up to 256,000.
 */
const EXPONENT = 0.89;

/** Changes with what is told: a network seeded by another version is another network. */
export const SEED_VERSION = 3;

/** Years the network is told over. */
export const YEARS = 10;

/**
 * How many people and marks each centre has, the largest first. `scale` divides the people and the
 * marks, and the number of centres by its square root, so that a small network keeps the skew.
 */
export function networkShape(scale: number): CentreShape[] {
	const others = Math.max(4, Math.round(CENTRES * Math.sqrt(scale))) - 1;
	const weights = Array.from({ length: others }, (_, at) => (at + 2) ** -EXPONENT);
	const people = shareOut(Math.round(OTHERS.people * scale), weights);
	const marks = shareOut(Math.round(OTHERS.marks * scale), weights);
	return [
		{
			rank: 1,
			people: Math.round(LARGEST.people * scale),
			marks: Math.round(LARGEST.marks * scale)
		},
		...weights.map((_, at) => ({ rank: at + 2, people: people[at]!, marks: marks[at]! }))
	];
}

/** Splits a whole number by weight, to the unit: the largest remainders have what is left. */
export function shareOut(total: number, weights: number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const shares = exact.map(Math.floor);
	let left = total - shares.reduce((all, share) => all + share, 0);
	const byRemainder = exact
		.map((share, at) => ({ at, remainder: share % 1 }))
		.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
	for (const { at } of byRemainder) if (left-- > 0) shares[at]!++;
	return shares;
}

/** The smallest scale that leaves people to every centre. */
export const SMALLEST_SCALE = 0.001;

/** People and marks of the whole network at that scale. */
export function totalsAt(scale: number): { people: number; marks: number } {
	const shape = networkShape(scale);
	return {
		people: shape.reduce((sum, centre) => sum + centre.people, 0),
		marks: shape.reduce((sum, centre) => sum + centre.marks, 0)
	};
}
