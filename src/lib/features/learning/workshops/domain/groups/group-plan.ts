import { refuse } from '#lib/shared/refuse.ts';
import { isCourseDay } from '../seances/course-day.ts';
import { minutesBetween } from '../seances/slot.ts';

export type NewGroup = {
	programmeId: string;
	year: number;
	cycleLabel: string;
	groupLabel: string;
	firstDay: string;
	seances: number;
	startsAt: string;
	endsAt: string;
	venue?: string;
	/** Its own number of seats; that of its programme unless told. */
	capacity?: number;
	/** A room of the centre, taken at each séance. */
	roomId?: string;
	animators: string[];
	/** Days without a séance: holidays, closures. */
	skipped: string[];
};

export type PlanRefusal = {
	refusal:
		| 'label-missing'
		| 'day'
		| 'hours'
		| 'count'
		| 'unknown-programme'
		| 'unknown-animator'
		| 'group-exists';
	message: string;
};

/**
 * A course is planned with a name, a first day, an end after its start, and 1 to 60 weekly séances
 * (study-2.3: ten séances of two hours, one a week).
 */
export function refusePlan(plan: NewGroup): PlanRefusal | null {
	if (!plan.cycleLabel.trim()) {
		return refuse('label-missing', 'Donnez un nom au cycle, par exemple « octobre-décembre ».');
	}
	if (!isCourseDay(plan.firstDay)) {
		return refuse('day', 'Donnez le jour de la première séance.');
	}
	if (minutesBetween(plan.startsAt, plan.endsAt) === null) {
		return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
	}
	if (!(plan.seances >= 1 && plan.seances <= 60)) {
		return refuse('count', 'Un groupe compte de 1 à 60 séances.');
	}
	return null;
}
