import type { Occasion } from '#lib/features/outreach/agenda/index.ts';

/** Shown at once: nobody reads further on a telephone. */
const MOST_SHOWN = 10;

/** Those that a page shows: the nearest, and the one that was asked for, wherever it stands. */
export function shownOccasions(
	occasions: readonly Occasion[],
	asked: string | null
): readonly Occasion[] {
	const named = occasions.find(({ id }) => id === asked);
	const nearest = occasions.slice(0, MOST_SHOWN);
	return named && !nearest.includes(named) ? [named, ...nearest.slice(0, -1)] : nearest;
}
