/**
 * What a journey says of itself to be told at night: a quicker test keeps its promise by day, named as
 * its path ends. `tests/house/journeys-of-the-night.test.ts` looks for it, and counts.
 */
export function byNight(keptBy: string, ...tags: string[]) {
	return { tag: ['@nuit', ...tags], annotation: { type: 'by day', description: keptBy } };
}
