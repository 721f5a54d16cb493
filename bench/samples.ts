/** Durations of one thing done again and again, in milliseconds. */
export type Samples = { min: number; p50: number; p95: number; count: number };

/**
 * Does it `times` times after a few that do not count: the first ones fill caches and compile.
 * Two things measured together take turns, so that a busy moment of the machine slows both.
 */
export async function measure<Name extends string>(
	times: number,
	works: Record<Name, () => Promise<unknown>>
): Promise<Record<Name, Samples>> {
	const names = Object.keys(works) as Name[];
	const durations = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
		Name,
		number[]
	>;
	for (let round = -WARMING; round < times; round++) {
		for (const name of names) {
			const started = performance.now();
			await works[name]();
			if (round >= 0) durations[name].push(performance.now() - started);
		}
	}
	return Object.fromEntries(
		names.map((name) => [name, summarise(durations[name])])
	) as unknown as Record<Name, Samples>;
}

const WARMING = 5;

/** The least, the middle and the slowest but five in a hundred. */
export function summarise(durations: number[]): Samples {
	const sorted = durations.toSorted((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
	return { min: sorted[0]!, p50: at(0.5), p95: at(0.95), count: sorted.length };
}
