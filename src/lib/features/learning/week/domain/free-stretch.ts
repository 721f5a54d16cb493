/** A stretch of a day where nothing is planned. */
export type FreeStretch = { from: string; until: string };

/** When a centre receives: nobody plans over the noon (study-2.3: séances of two hours). */
const OPEN: readonly FreeStretch[] = [
	{ from: '09:00', until: '12:00' },
	{ from: '14:00', until: '17:00' },
	{ from: '17:00', until: '19:00' }
];
const SHORTEST = 60;

/**
 * The first stretch of a day, of an hour at least, that nothing takes (study-2.4: « il faut un créneau
 * horaire »); from `since` on, on the day that runs. Null: the day is full.
 */
export function freeStretch(
	taken: readonly { from: string | null; until: string | null; isCancelled: boolean }[],
	since = '00:00'
): FreeStretch | null {
	for (const part of OPEN) {
		let from = since > part.from ? since : part.from;
		const within = taken
			.filter((one) => !one.isCancelled && one.from && one.until)
			.filter((one) => one.until! > from && one.from! < part.until)
			.toSorted((one, other) => one.from!.localeCompare(other.from!));
		for (const one of within) {
			if (minutesIn({ from, until: one.from! }) >= SHORTEST) return { from, until: one.from! };
			if (one.until! > from) from = one.until!;
		}
		if (minutesIn({ from, until: part.until }) >= SHORTEST) return { from, until: part.until };
	}
	return null;
}

/** The beginning of a stretch, as long as what is planned usually lasts. */
export function beginningOf({ from, until }: FreeStretch, minutes: number): FreeStretch {
	const end = clockOf(minute(from) + minutes);
	return { from, until: end < until ? end : until };
}

const clockOf = (minutes: number) =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesIn = ({ from, until }: FreeStretch) => minute(until) - minute(from);
const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
