import type { DatedCourse, PlannedGroup, PlannedMember, PlannedPerson } from './planned.ts';
import type { Chance } from './seeded-random.ts';

/** Fills a course: some people already known to the centre, the others met for the first time. */
export function drawMembers(
	chance: Chance,
	course: DatedCourse,
	earlier: PlannedGroup[],
	meet: () => PlannedPerson
): PlannedMember[] {
	const known = knownPeople(course, earlier);
	return Array.from({ length: course.size }, () => {
		const comesBack = known.length > 0 && chance.hits(course.group.returning);
		const [person = meet()] = comesBack ? known.splice(chance.between(0, known.length - 1), 1) : [];
		return { person, leaves: null, says: null };
	});
}

/** People of the same age group who are free: nobody follows one programme twice at once. */
function knownPeople(course: DatedCourse, earlier: PlannedGroup[]): PlannedPerson[] {
	const isBusy = new Set<PlannedPerson>();
	const known = new Set<PlannedPerson>();
	for (const group of earlier.filter((other) => other.group.audience === course.group.audience)) {
		const overlaps = group.programme === course.programme && group.days.at(-1)! >= course.days[0]!;
		for (const { person } of group.members) (overlaps ? isBusy : known).add(person);
	}
	return [...known].filter((person) => !isBusy.has(person));
}
