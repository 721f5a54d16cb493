import { holidayOn } from '#lib/shared/french-holidays.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type MeetingPlan = {
	programmeId: string;
	day: string;
	startsAt: string;
	endsAt: string;
	place: string;
	capacity: number;
};

export type MeetingPlanRefusal = {
	refusal:
		| 'unknown-programme'
		| 'day'
		| 'past'
		| 'holiday'
		| 'hours'
		| 'place'
		| 'capacity'
		| 'confidential'
		| 'meeting-exists';
	message: string;
};

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * A meeting is ahead or today, on a day when the centre is open, ends after it starts, and has a
 * place that people can find and 1 to 500 seats (study-2.3; Code du travail, L3133-1).
 */
export function refuseMeeting(plan: MeetingPlan, today: string): MeetingPlanRefusal | null {
	if (!isDay(plan.day)) return refuse('day', 'Donnez le jour de la réunion.');
	if (plan.day < today) {
		return refuse('past', 'Ce jour est passé\u00a0: choisissez un jour à venir.');
	}
	const holiday = holidayOn(plan.day);
	if (holiday !== null) {
		return refuse(
			'holiday',
			`Le ${plainDay(plan.day)} est férié (${holiday})\u00a0: choisissez un autre jour.`
		);
	}
	if (!isClock(plan.startsAt) || !isClock(plan.endsAt) || plan.endsAt <= plan.startsAt) {
		return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
	}
	if (plan.place.trim().length === 0 || plan.place.trim().length > 200) {
		return refuse('place', 'Dites où a lieu la réunion, en 200 signes au plus.');
	}
	if (Number.isInteger(plan.capacity) && plan.capacity >= 1 && plan.capacity <= 500) return null;
	return refuse('capacity', 'Une réunion compte de 1 à 500 places.');
}

/** A date box left half typed sends the year 2; 30 February is no day. */
