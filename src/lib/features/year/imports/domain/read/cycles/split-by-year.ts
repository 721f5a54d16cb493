import { yearOf } from '../cells/plain-dates.ts';
import type { SeasonCycle, SeasonGroup } from './season-group.ts';

/**
 * A report is about one civil year: the séances of a cycle that crosses New Year are told in the
 * cycle of their own year. Somebody who left before it is not enrolled in the second part.
 */
export function splitByYear(cycle: SeasonCycle): SeasonCycle[] {
	const years = new Set(
		cycle.groups.flatMap(({ seances }) => seances.map(({ date }) => yearOf(date)))
	);
	if (years.size < 2) return [cycle];
	return [...years].sort().map((year) => ({
		...cycle,
		name: cycle.name && { ...cycle.name, months: undefined, year },
		groups: cycle.groups.flatMap((group) => partOf(group, year))
	}));
}

function partOf(group: SeasonGroup, year: number): SeasonGroup[] {
	const seances = group.seances.filter(({ date }) => yearOf(date) === year);
	const first = seances[0]?.date;
	if (!first) return [];
	const enrolments = group.enrolments.flatMap((enrolment) => {
		if (enrolment.leftOn && enrolment.leftOn <= first) return [];
		const leavesLater = enrolment.leftOn && yearOf(enrolment.leftOn) > year;
		return [leavesLater ? { ...enrolment, leftOn: undefined } : enrolment];
	});
	return [{ ...group, seances, enrolments }];
}
