import type { SeasonCounts } from './counts.ts';
import { sumOf } from './fiche-totals.ts';
import { MONTH_NAMES } from '../text/french.ts';
import { attendancesOf, isHeld } from './held.ts';

export type MonthTotals = {
	/** `2018-03`. */
	month: string;
	/** « mars », with its year when it is not the report's. */
	label: string;
	seances: number;
	minutes: number;
	attendances: number;
};

/**
 * The twelve months of the year, and any other a cycle overflows into, by the day of the held
 * séances (docs/report-rules.md): their figures sum to the year's.
 */
export function monthTotals(season: Pick<SeasonCounts, 'year' | 'fiches'>): MonthTotals[] {
	const held = season.fiches.flatMap((fiche) =>
		fiche.cycles.flatMap((cycle) => cycle.seances.filter(isHeld))
	);
	const byMonth = Map.groupBy(held, (seance) => seance.day.slice(0, 7));
	const ofYear = MONTH_NAMES.map((_, at) => `${season.year}-${String(at + 1).padStart(2, '0')}`);
	return [...new Set([...ofYear, ...byMonth.keys()])].toSorted().map((month) => {
		const seances = byMonth.get(month) ?? [];
		return {
			month,
			label: monthLabel(month, season.year),
			seances: seances.length,
			minutes: sumOf(seances, (seance) => seance.minutes),
			attendances: sumOf(seances, attendancesOf)
		};
	});
}

function monthLabel(month: string, year: number): string {
	const [ownYear, number] = month.split('-');
	const name = MONTH_NAMES[Number(number) - 1] ?? month;
	return Number(ownYear) === year ? name : `${name} ${ownYear}`;
}
