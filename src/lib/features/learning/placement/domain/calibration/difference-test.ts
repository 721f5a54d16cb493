/** Probability that a normal of sd 1 falls as far from 0 as this, on either side. */
export function twoSided(z: number): number {
	// Complementary error function by its Chebyshev fit: within 1.2e-7 everywhere.
	const x = Math.abs(z) / Math.SQRT2;
	const t = 1 / (1 + x / 2);
	const series = [
		-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
		1.48851587, -0.82215223, 0.17087277
	].reduceRight((sum, coefficient) => sum * t + coefficient, 0);
	return t * Math.exp(-x * x + series);
}

/**
 * The chances of many comparisons made together (Benjamini & Hochberg 1995): of those below 0.05,
 * one in twenty at most is expected to be nothing.
 */
export function keepFalseAlarmsFew(chances: number[]): number[] {
	const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => b.chance - a.chance);
	const kept = [...chances];
	let least = 1;
	order.forEach(({ chance, at }, place) => {
		least = Math.min(least, (chance * chances.length) / (chances.length - place));
		kept[at] = least;
	});
	return kept;
}
