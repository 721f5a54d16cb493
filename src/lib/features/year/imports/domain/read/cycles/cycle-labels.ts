import { yearOf } from '../cells/plain-dates.ts';
import { cycleLabel } from './cycle-label.ts';
import type { SeasonCycle } from './season-group.ts';

/** Two cycles of one programme and year never carry the same label: their number tells them apart. */
export function distinctLabels(cycles: SeasonCycle[]): string[] {
	const keyOf = (cycle: SeasonCycle) =>
		[cycle.programme, yearOfCycle(cycle), cycleLabel(cycle)].join('|');
	return cycles.map((cycle) => {
		const alike = cycles.filter((other) => keyOf(other) === keyOf(cycle));
		if (alike.length === 1) return cycleLabel(cycle);
		const numbers = new Set(alike.map(({ name }) => name?.number ?? 0));
		const isNumbered = numbers.size === alike.length && !numbers.has(0);
		const number = isNumbered ? cycle.name?.number : alike.indexOf(cycle) + 1;
		return `${cycleLabel(cycle)} (session ${number})`;
	});
}

/** The civil year of a cycle: its first séance's, else the one its note says. */
export function yearOfCycle(cycle: SeasonCycle): number {
	const first = cycle.groups.flatMap(({ seances }) => seances.map(({ date }) => date)).sort()[0];
	return first ? yearOf(first) : (cycle.year ?? 0);
}
