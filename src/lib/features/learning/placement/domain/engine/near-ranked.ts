/** Questions worth at least this share of the best are drawn by lot, so that all get to serve. */
const NEAR = 0.9;

/**
 * The best of some, or one as good but for a tenth, drawn by lot from a key: the same key draws the
 * same one. Without key, the first of the best.
 */
export function nearRanked<T>(
	some: T[],
	worthOf: (one: T) => number,
	key: string | null
): T | null {
	const best = some.reduce((most, one) => Math.max(most, worthOf(one)), Number.NEGATIVE_INFINITY);
	const least = key === null ? best : best > 0 ? NEAR * best : best;
	const near = some.filter((one) => worthOf(one) >= least);
	if (key === null) return near[0] ?? null;
	return near[Math.floor(lotOf(key) * near.length)] ?? null;
}

/** A number in [0, 1[ from a text (FNV-1a, then the finish of Murmur3): integers, so the same anywhere. */
function lotOf(text: string): number {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
