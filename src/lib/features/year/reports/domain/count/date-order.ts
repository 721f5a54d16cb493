import { monthsOfLabel } from '../text/cycle-labels.ts';
import type { CycleCounts } from './counts.ts';

type Dated = Pick<CycleCounts, 'id' | 'label' | 'firstDay' | 'seances'>;

/**
 * The day a cycle is ordered by (docs/report-rules.md): its first séance, else its first
 * day, else the month its label names, so that a cycle cancelled before it had a date keeps its
 * place between the others; last when nothing dates it.
 */
export function orderingDay(cycle: Dated, year: number): string {
	const firstSeance = firstDayOf(cycle.seances);
	if (firstSeance) return firstSeance;
	if (cycle.firstDay) return cycle.firstDay;
	const months = monthsOfLabel(cycle.label);
	return months ? `${year}-${String(months.first).padStart(2, '0')}-01` : '9999-12-31';
}

/** Cycles in order of date, then of label, whatever order they came in (docs/report-rules.md). */
export function inDateOrder<C extends Dated>(cycles: readonly C[], year: number): C[] {
	// A key looks at every séance of its cycle: once each, and not once a comparison.
	return cycles
		.map((cycle) => ({ cycle, key: `${orderingDay(cycle, year)} ${cycle.label} ${cycle.id}` }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ cycle }) => cycle);
}

function firstDayOf(seances: Dated['seances']): string | undefined {
	let first = seances[0]?.day;
	for (const { day } of seances) if (day < first!) first = day;
	return first;
}
