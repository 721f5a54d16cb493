/** How many of the last days, weeks and months keep a backup. */
export const KEPT = { days: 7, weeks: 4, months: 12 };

/**
 * Which moments keep their backup: the latest of each of the last seven days that have one, of the
 * last four weeks and of the last twelve months (UTC). Days without a backup do not count: after
 * a month away, nothing has been removed.
 */
export function kept(moments: readonly Temporal.Instant[]): Temporal.Instant[] {
	const latestFirst = moments.toSorted((a, b) => Temporal.Instant.compare(b, a));
	const staying = new Set<Temporal.Instant>();
	for (const [periodOf, count] of PERIODS) {
		const latest = new Map<string, Temporal.Instant>();
		for (const moment of latestFirst) latest.getOrInsert(periodOf(moment), moment);
		for (const moment of [...latest.values()].slice(0, count)) staying.add(moment);
	}
	return latestFirst.filter((moment) => staying.has(moment));
}

const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('UTC').toPlainDate();

const PERIODS: [(moment: Temporal.Instant) => string, number][] = [
	[(moment) => dayOf(moment).toString(), KEPT.days],
	[(moment) => `${dayOf(moment).yearOfWeek}-${dayOf(moment).weekOfYear}`, KEPT.weeks],
	[(moment) => dayOf(moment).toPlainYearMonth().toString(), KEPT.months]
];
