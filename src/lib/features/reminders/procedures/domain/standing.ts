import type { OutcomeLine, Procedure, Rhythm } from './procedure.ts';

/** How many months a rhythm counts; what comes once, or expires, has no next date of its own. */
const MONTHS: Partial<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

export type Standing = {
	/** The date that waits; null: nothing does any more. */
	dueOn: string | null;
	isStopped: boolean;
	/** The latest of its dates that was done. */
	lastDone: OutcomeLine | null;
};

/**
 * The nth date of a rhythm, null where there is none. Always counted from the first: the 31st is the
 * 28th of February, and the 31st of March again.
 */
export function occurrence(first: string, rhythm: Rhythm, nth: number): string | null {
	if (nth === 0) return first;
	const months = MONTHS[rhythm];
	if (months === undefined) return null;
	return Temporal.PlainDate.from(first)
		.add({ months: months * nth })
		.toString();
}

/** Where a démarche stands, from its first date and what was said of it: the first date not done waits. */
export function standingOf({
	dueOn,
	rhythm,
	outcomes
}: Pick<Procedure, 'dueOn' | 'rhythm' | 'outcomes'>): Standing {
	const done = new Map<string, OutcomeLine>();
	let isStopped = false;
	for (const line of outcomes) {
		if (line.outcome === 'done') done.set(line.dueOn, line);
		else if (line.outcome === 'undone') done.delete(line.dueOn);
		else isStopped = line.outcome === 'stopped';
	}
	const lastDay = [...done.keys()].toSorted().at(-1);
	const lastDone = lastDay === undefined ? null : done.get(lastDay)!;
	return { dueOn: isStopped ? null : firstNotDone(dueOn, rhythm, done), isStopped, lastDone };
}

function firstNotDone(
	first: string,
	rhythm: Rhythm,
	done: ReadonlyMap<string, unknown>
): string | null {
	for (let nth = 0; ; nth += 1) {
		const day = occurrence(first, rhythm, nth);
		if (day === null || !done.has(day)) return day;
	}
}
