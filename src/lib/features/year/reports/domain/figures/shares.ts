/**
 * Percentages of fewer than this would say more about chance than about the year
 * (docs/report-rules.md).
 */
export const FEWEST_FOR_SHARES = 10;

/**
 * Whole shares that sum to 100 by the largest remainder (Hare quota, as La Coop does):
 * each gets its floor, the points left go to the largest remainders, then to the larger counts, then to
 * the first. All zero when there is nothing to share.
 */
export function sharesOf(counts: readonly number[]): number[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return counts.map(() => 0);
	const shares = counts.map((count) => Math.floor((count * 100) / total));
	const left = 100 - shares.reduce((sum, share) => sum + share, 0);
	counts
		.map((count, at) => ({ at, count, remainder: (count * 100) % total }))
		.sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.at - b.at)
		.slice(0, left)
		.forEach(({ at }) => {
			shares[at] = (shares[at] ?? 0) + 1;
		});
	return shares;
}
