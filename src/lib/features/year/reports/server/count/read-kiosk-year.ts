import { readKioskCounts } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { readCallSums } from '#lib/features/lobby/help-calls/index.server.ts';
import { yearWeeks } from '#lib/features/lobby/kiosk-counts/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KioskYear } from '../../domain/count/kiosk-year.ts';
import { sumOf } from '../../domain/count/fiche-totals.ts';

/** What the kiosks of the acting centre told in a year; null: it has none, or nobody came to it. */
export async function readKioskYear(db: Db, year: number): Promise<KioskYear | null> {
	const told = await readKioskCounts(db, { weeks: yearWeeks(year) });
	if (told.visits === 0) return null;
	const calls = await readCallSums(db, { from: `${year}-01-01`, until: `${year}-12-31` });
	const { visits, minutes, pages, hosts, otherHosts, guides, languages, byWeek } = told;
	const months = Array.from({ length: 12 }, () => 0);
	for (const one of byWeek) months[Number(one.week.slice(5, 7)) - 1]! += one.visits;
	return {
		...{ visits, minutes, pages, calls, months, languages },
		refused: otherHosts + sumOf(hosts, ({ n }) => n),
		guides: guides.map(({ guide, title, opened, finished }) => ({
			...{ guide, title, opened, finished }
		})),
		stops: guides
			.flatMap(({ guide, title, stops }) =>
				stops.map(({ step, n, title: stepTitle }) => ({ guide, title, step, stepTitle, n }))
			)
			.toSorted((a, b) => b.n - a.n)
	};
}
