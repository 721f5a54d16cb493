/** People who share something, and should be compared: their places in a list. */
export type Block = readonly number[];

/** Above that many in one block, only those of the same or the next birth year are compared. */
const LARGEST_BLOCK = 60;

/**
 * Pairs to compare in a block, each once, in order. A name that hundreds carry does not make
 * thousands of pairs: beyond the limit only neighbours by birth year are compared, at most as many
 * on each side (sorted-neighbourhood blocking, Hernández and Stolfo, 1995).
 */
export function* pairsOf(
	block: Block,
	yearOf: (place: number) => number | null
): Generator<[number, number]> {
	if (block.length <= LARGEST_BLOCK) {
		for (let one = 0; one < block.length; one += 1) {
			for (let other = one + 1; other < block.length; other += 1) {
				yield [block[one]!, block[other]!];
			}
		}
		return;
	}
	const sorted = block.toSorted((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0) || a - b);
	for (let one = 0; one < sorted.length; one += 1) {
		const last = Math.min(sorted.length, one + 1 + LARGEST_BLOCK);
		for (let other = one + 1; other < last; other += 1) {
			if ((yearOf(sorted[other]!) ?? 0) - (yearOf(sorted[one]!) ?? 0) > 1) break;
			yield [sorted[one]!, sorted[other]!];
		}
	}
}
