import type { KnownSeance } from './plan-import-known.ts';
import type { DraftSeance } from '../register.ts';

export type SeancePairs = { pairs: Map<DraftSeance, KnownSeance>; gone: KnownSeance[] };

/**
 * Recognises the séances of a known group: same day and hour, else same day; then, in a register
 * that is clearly the same one, a séance that stands between the same two as before has moved
 * (docs/registers.md: a corrected version changes only what was corrected).
 */
export function pairSeances(drafts: DraftSeance[], knowns: KnownSeance[]): SeancePairs {
	const pairs = new Map<DraftSeance, KnownSeance>();
	const taken = new Set<KnownSeance>();
	const pair = (draft: DraftSeance, known: KnownSeance | undefined) => {
		if (!known) return;
		pairs.set(draft, known);
		taken.add(known);
	};
	const byDay = Map.groupBy(knowns, (known) => known.day);
	const free = (day: string) => (byDay.get(day) ?? []).filter((known) => !taken.has(known));
	for (const draft of drafts) {
		pair(
			draft,
			free(draft.date).find((known) => known.startsAt === (draft.startsAt ?? null))
		);
	}
	for (const draft of drafts) if (!pairs.has(draft)) pair(draft, free(draft.date)[0]);
	if (pairs.size > 0 && pairs.size * 2 >= knowns.length) {
		const anchors = [...pairs.values()].map((known) => known.day);
		const left = knowns.filter((known) => !taken.has(known) && known.cameFromImport);
		const places = Map.groupBy(
			byDate(left, (known) => known.day),
			(known) => rankAmong(anchors, known.day)
		);
		const unknown = drafts.filter((draft) => !pairs.has(draft));
		for (const draft of byDate(unknown, (seance) => seance.date)) {
			pair(draft, places.get(rankAmong(anchors, draft.date))?.shift());
		}
	}
	return { pairs, gone: knowns.filter((known) => !taken.has(known)) };
}

/** How many of the recognised days come before: two séances of one rank stand between the same two. */
function rankAmong(days: string[], day: string): number {
	return days.filter((other) => other < day).length;
}

function byDate<Seance>(seances: Seance[], dayOf: (seance: Seance) => string): Seance[] {
	return seances.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
}
