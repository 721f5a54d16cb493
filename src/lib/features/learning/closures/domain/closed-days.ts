import type { Period } from './calendar.ts';
import { holidaysIn } from './holidays-in.ts';

/**
 * What closes a centre between two days, in order: public holidays one by one, periods whole
 * (Code du travail, L3133-1, and the calendar of its zone).
 */
export function closedBetween<Known extends Period>(
	from: string,
	to: string,
	{ commune, periods }: { commune: string | null; periods: readonly Known[] }
): (Period | Known)[] {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	const years = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
	const holidays = years
		.flatMap((year) => [...holidaysIn(year, commune)])
		.map(([day, name]): Period => ({ kind: 'public-holiday', name, firstDay: day, lastDay: day }));
	return [...holidays, ...periods]
		.filter(({ firstDay, lastDay }) => lastDay >= from && firstDay <= to)
		.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
}
