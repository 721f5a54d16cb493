import type { Weekday } from '../cells/calendar-words.ts';
import { weekdayOfDate } from '../cells/plain-dates.ts';
import { clockAfter } from '../cells/clock-times.ts';
import type { DraftGroup } from '../../register.ts';
import type { SeasonGroup } from './season-group.ts';

/** The weekly slot of a group: the hours written, on the weekday written or usual. */
export function slotOf(group: SeasonGroup): { slot?: NonNullable<DraftGroup['slot']> } {
	const clock = group.facts.clock ?? commonClock(group);
	const weekday = group.facts.weekday ?? usualWeekday(group);
	return clock && weekday ? { slot: { weekday, ...clock } } : {};
}

function commonClock(group: SeasonGroup) {
	const [first] = group.seances;
	const isCommon = group.seances.every(
		({ startsAt, minutes }) => startsAt === first?.startsAt && minutes === first?.minutes
	);
	if (!first?.startsAt || !isCommon) return undefined;
	return { startsAt: first.startsAt, endsAt: clockAfter(first.startsAt, first.minutes) };
}

function usualWeekday(group: SeasonGroup): Weekday | undefined {
	const counts = new Map<Weekday, number>();
	for (const { date } of group.seances) {
		const day = weekdayOfDate(date);
		counts.set(day, (counts.get(day) ?? 0) + 1);
	}
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
