/** The hours of a day when a reminder may leave: its start is inside, its end is not. */
export type SendWindow = { from: Temporal.PlainTime; until: Temporal.PlainTime };

const at = (time: string) => Temporal.PlainTime.from(time);

/** Unless a centre says otherwise. */
export const USUAL_WINDOW: SendWindow = { from: at('09:00'), until: at('19:00') };
/** Whatever a centre says: nobody's telephone rings earlier or later. */
const WIDEST: SendWindow = { from: at('08:00'), until: at('21:30') };

/**
 * The part of a window that is kept. One that is too wide is narrowed rather than refused: its
 * reminders still leave, and none at seven in the morning. Null when nothing is left of it, as of one
 * that ends before it begins, at the same minute, or passes midnight.
 */
export function narrowWindow({ from, until }: SendWindow): SendWindow | null {
	const kept = {
		from: isBefore(from, WIDEST.from) ? WIDEST.from : from,
		until: isBefore(WIDEST.until, until) ? WIDEST.until : until
	};
	return isBefore(from, until) && isBefore(kept.from, kept.until) ? kept : null;
}

/** Whether a time of the day is inside. */
export function isInside(time: Temporal.PlainTime, { from, until }: SendWindow): boolean {
	return !isBefore(time, from) && isBefore(time, until);
}

const isBefore = (one: Temporal.PlainTime, other: Temporal.PlainTime) =>
	Temporal.PlainTime.compare(one, other) < 0;
