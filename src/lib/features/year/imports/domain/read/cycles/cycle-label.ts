import { monthSpan } from '../cells/calendar-words.ts';
import { datesOf, type SeasonCycle } from './season-group.ts';

/**
 * The label of a cycle in the annex's words: the months or the season written in the register, else
 * the months of its dates ("septembre-décembre"), else its number.
 */
export function cycleLabel(cycle: SeasonCycle): string {
	if (cycle.name?.months) return cycle.name.months;
	if (cycle.name?.word) return cycle.name.word;
	const dates = cycle.groups.flatMap(datesOf).sort();
	const [first, last] = [dates[0], dates.at(-1)];
	if (first && last) return monthSpan(Number(first.slice(5, 7)), Number(last.slice(5, 7)));
	return cycle.name?.number === undefined ? 'sans date' : `session ${cycle.name.number}`;
}

/** Where a cycle stands in its year: its first day, or the first month of its name. */
export function cycleOrder(cycle: SeasonCycle): string {
	const first = cycle.groups.flatMap(datesOf).sort()[0];
	if (first) return first;
	const month = cycle.name?.firstMonth;
	if (month) return `${cycle.year ?? ''}-${String(month).padStart(2, '0')}`;
	return `${cycle.year ?? ''}-99-${cycle.name?.number ?? ''}`;
}
