import type { Sighting } from '../match/plan-import-known.ts';
import type { PlannedCalendar, PlannedEnrolment } from './plan-import-planned.ts';

/** What a register has of a group, once every line and column of it is a record. */
export function sightingOf(calendar: PlannedCalendar, enrolments: PlannedEnrolment[]): Sighting {
	return {
		enrolments: new Set(enrolments.map(({ id }) => id)),
		seances: new Set([...calendar.seances.values()].map(({ id }) => id))
	};
}

/** A register is a version of an earlier one when it has half of its people and half of its séances. */
export function isVersionOf(before: Sighting | undefined, now: Sighting): boolean {
	return (
		before !== undefined &&
		hasHalf(now.enrolments, before.enrolments) &&
		hasHalf(now.seances, before.seances)
	);
}

function hasHalf(now: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
	return [...before].filter((id) => now.has(id)).length * 2 >= before.size;
}
