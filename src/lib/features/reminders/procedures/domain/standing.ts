import type { OutcomeLine, Procedure, Rhythm } from './procedure.ts';

/** How many months a rhythm counts; what comes once, or expires, has no next date of its own. */
const MONTHS: Partial<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

type Said = Pick<OutcomeLine, 'outcome' | 'dueOn'>;

export type Standing<Line extends Said = OutcomeLine> = {
	/** The date that waits; null: nothing does any more. */
	dueOn: string | null;
	isStopped: boolean;
	/** The latest of its dates that was done. */
	lastDone: Line | null;
	/** All those that were. */
	doneOn: ReadonlySet<string>;
};

/**
 * The nth date of a rhythm, null where there is none. Always counted from the first: the 31st is the
 * 28th of February, and the 31st of March again. Counted in whole numbers: a list asks for thousands.
 */
export function occurrence(first: string, rhythm: Rhythm, nth: number): string | null {
	if (nth === 0) return first;
	const months = MONTHS[rhythm];
	if (months === undefined) return null;
	const counted = monthOf(first) - 1 + months * nth;
	const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
	const day = Math.min(Number(first.slice(8)), lengthOf(year, month));
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function lengthOf(year: number, month: number): number {
	if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Where a démarche stands, from its first date and what was said of it: the first date not done waits. */
export function standingOf<Line extends Said>({
	dueOn,
	rhythm,
	outcomes
}: Pick<Procedure, 'dueOn' | 'rhythm'> & { outcomes: readonly Line[] }): Standing<Line> {
	const done = new Map<string, Line>();
	let isStopped = false;
	for (const line of outcomes) {
		if (line.outcome === 'done') done.set(line.dueOn, line);
		else if (line.outcome === 'undone') done.delete(line.dueOn);
		else isStopped = line.outcome === 'stopped';
	}
	const lastDay = [...done.keys()].toSorted().at(-1);
	const lastDone = lastDay === undefined ? null : done.get(lastDay)!;
	const doneOn = new Set(done.keys());
	const waiting = isStopped ? null : firstNotDone(dueOn, rhythm, doneOn);
	return { dueOn: waiting, isStopped, lastDone, doneOn };
}

function firstNotDone(first: string, rhythm: Rhythm, done: ReadonlySet<string>): string | null {
	for (let nth = 0; ; nth += 1) {
		const day = occurrence(first, rhythm, nth);
		if (day === null || !done.has(day)) return day;
	}
}

/**
 * The date that waits, from the last line alone: a date is done in its turn, and only the last one done
 * may be taken back, so that all those before it are. Undefined where that line does not say enough:
 * it goes on from where it was.
 */
export function waitingAfter(
	{ dueOn, rhythm }: Pick<Procedure, 'dueOn' | 'rhythm'>,
	last: Said | null
): string | null | undefined {
	if (last === null) return dueOn;
	if (last.outcome === 'resumed') return undefined;
	if (last.outcome === 'stopped') return null;
	if (last.outcome === 'undone') return last.dueOn;
	const months = MONTHS[rhythm];
	if (months === undefined) return null;
	return occurrence(dueOn, rhythm, (monthOf(last.dueOn) - monthOf(dueOn)) / months + 1);
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
