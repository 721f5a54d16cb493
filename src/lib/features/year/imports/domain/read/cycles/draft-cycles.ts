import { cycleOrder } from './cycle-label.ts';
import { distinctLabels, yearOfCycle } from './cycle-labels.ts';
import { draftGroup } from './draft-group.ts';
import { groupNames } from './group-names.ts';
import type { DraftCycle } from '../../register.ts';
import type { SeasonCycle } from './season-group.ts';
import { splitByYear } from './split-by-year.ts';

/** The cycles as they are proposed: in order of date, a key for each thing, a label for each group. */
export function draftCycles(cycles: SeasonCycle[]): DraftCycle[] {
	const byYear = cycles
		.flatMap(splitByYear)
		.sort((one, other) => (cycleOrder(one) < cycleOrder(other) ? -1 : 1));
	const labels = distinctLabels(byYear);
	return byYear.map((cycle, at) => draftCycle(cycle, labels[at] ?? ''));
}

function draftCycle(cycle: SeasonCycle, label: string): DraftCycle {
	const year = yearOfCycle(cycle);
	const key = `${cycle.programme}/${year}/${label}`;
	const names = groupNames(cycle.groups);
	return {
		key,
		programme: cycle.programme,
		year,
		label,
		...(cycle.cancelledBy ? { cancelledBy: cycle.cancelledBy } : {}),
		groups: cycle.groups.map((group, at) => draftGroup(group, key, names[at] ?? '', at))
	};
}
