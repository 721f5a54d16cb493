import { holidayOn } from '#lib/shared/french-holidays.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type DropInPlan = {
	/** The day, or the first of the series. */
	day: string;
	/** Every week until that day; absent, there is one. */
	until?: string;
	startsAt: string;
	endsAt: string;
	capacity: number;
	venue?: string;
};

export type DropInPlanRefusal = {
	refusal: 'day' | 'until' | 'hours' | 'capacity' | 'holiday' | 'slot-exists' | 'confidential';
	message: string;
};

const MOST_WEEKS = 53;

/**
 * A free slot has a day that exists, an end after its start, 1 to 100 seats, and comes back every
 * week for a year at most (study-2.4: « un créneau horaire toute l'année »).
 */
export function refuseDropInPlan(plan: DropInPlan): DropInPlanRefusal | null {
	if (!isDay(plan.day)) return refuse('day', 'Donnez le jour du créneau.');
	const series = refuseSeries(plan);
	if (series) return series;
	if (!isClock(plan.startsAt) || !isClock(plan.endsAt) || plan.endsAt <= plan.startsAt) {
		return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
	}
	return refuseCapacity(plan.capacity);
}

/** Seats are counted from 1 to 100: a room, not a hall (migration of the desk). */
export function refuseCapacity(capacity: number): { refusal: 'capacity'; message: string } | null {
	if (Number.isInteger(capacity) && capacity >= 1 && capacity <= 100) return null;
	return refuse('capacity', 'Un créneau compte de 1 à 100 places.');
}

/**
 * The days of a plan and those left out because they are public holidays (Code du travail,
 * L3133-1): the centre is closed, nobody should find the door shut.
 */
export function daysOfPlan(plan: Pick<DropInPlan, 'day' | 'until'>): {
	days: string[];
	holidays: string[];
} {
	const all: string[] = [];
	const last = plan.until ?? plan.day;
	for (let day = plan.day; day <= last; day = weekAfter(day)) all.push(day);
	return {
		days: all.filter((day) => holidayOn(day) === null),
		holidays: all.filter((day) => holidayOn(day) !== null)
	};
}

function refuseSeries({ day, until }: DropInPlan): DropInPlanRefusal | null {
	if (until === undefined) return null;
	if (!isDay(until) || until < day) {
		return refuse('until', 'Donnez un dernier jour qui suit le premier.');
	}
	const weeks = Temporal.PlainDate.from(day).until(until, { largestUnit: 'days' }).days / 7;
	if (weeks < MOST_WEEKS) return null;
	return refuse('until', 'Une série dure un an au plus\u00a0: choisissez un jour plus proche.');
}

const weekAfter = (day: string) => Temporal.PlainDate.from(day).add({ weeks: 1 }).toString();
/** « 14:05 », an hour that exists on a clock. */
export const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
