import type { KioskKind } from './kiosk-note.ts';

/** A number of a kiosk, or of several, whatever the weeks. */
export type KioskCount = { kind: KioskKind; key: string; n: number };

/** How a guide went: how often it was opened, read to its last screen, and left at each step before. */
export type GuideStops = {
	guide: string;
	opened: number;
	finished: number;
	/** Where it was left, from the first page (0) on; only where it was. */
	stops: { step: number; n: number }[];
};

/**
 * How each guide went, those most opened first. Left at a step: it was opened, and neither the next nor
 * the end was. An opening is read to its end or left once: both always make what was opened.
 */
export function guideStops(counts: readonly KioskCount[]): GuideStops[] {
	const opened = new Map<string, number>();
	const reached = new Map<string, number>();
	const finished = new Map<string, number>();
	for (const { kind, key, n } of counts) {
		if (kind === 'guide') add(opened, key, n);
		if (kind === 'step') add(reached, key, n);
		if (kind === 'guide-finished') add(finished, key, n);
	}
	return [...opened]
		.map(([guide, all]) => {
			const steps = [all];
			for (let step = 1; reached.has(`${guide}/${step}`); step++) {
				steps.push(reached.get(`${guide}/${step}`)!);
			}
			const ended = steps.map((_all, step) => finished.get(`${guide}/${step}`) ?? 0);
			const stops = steps
				.map((n, step) => ({ step, n: n - (steps[step + 1] ?? 0) - ended[step]! }))
				.filter(({ n }) => n > 0);
			return { guide, opened: all, finished: ended.reduce((sum, n) => sum + n, 0), stops };
		})
		.toSorted((a, b) => b.opened - a.opened || (a.guide < b.guide ? -1 : 1));
}

function add(numbers: Map<string, number>, key: string, n: number) {
	numbers.set(key, (numbers.get(key) ?? 0) + n);
}
