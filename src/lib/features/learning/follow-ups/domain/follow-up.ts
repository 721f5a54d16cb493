export const AFTER_ANSWERS = [
	'uses-alone',
	'drop-in',
	'pre-list',
	'nothing',
	'not-reached'
] as const;
export type AfterAnswer = (typeof AFTER_ANSWERS)[number];

/** What somebody answers three months after a course (study-2.4: « Certains auront oublié avec le temps »). */
export const AFTER_NAMES: Record<AfterAnswer, string> = {
	'uses-alone': 'Fait sans aide',
	'drop-in': 'Veut revoir, sur un créneau libre',
	'pre-list': 'Veut une autre formation',
	nothing: 'N’a besoin de rien',
	'not-reached': 'Pas de réponse'
};

export const RENEWAL_ANSWERS = ['goes-on', 'stops', 'not-reached'] as const;
export type RenewalAnswer = (typeof RENEWAL_ANSWERS)[number];

/** Whether somebody who stays goes on another year (study-2.4: « Il faudrait renouveler ça chaque année »). */
export const RENEWAL_NAMES: Record<RenewalAnswer, string> = {
	'goes-on': 'Continue',
	stops: 'Arrête',
	'not-reached': 'Pas de réponse'
};

/** Months after the last séance when somebody is called, and when the call is late. */
export const CALL_AFTER_MONTHS = 3;
const LATE_AFTER_MONTHS = 4;
/**
 * Six months after the end nobody is asked any more: what she kept of the course is no longer told by
 * it, and a list where everybody is late is read by nobody.
 */
export const FORGET_AFTER_MONTHS = 6;

/**
 * When the call of a course is due, and from when it is late: three and four months after its last
 * séance, to the same day of the month (study-2.4).
 */
export function callDays(endedOn: string): { dueOn: string; lateOn: string } {
	const end = Temporal.PlainDate.from(endedOn);
	return {
		dueOn: end.add({ months: CALL_AFTER_MONTHS }).toString(),
		lateOn: end.add({ months: LATE_AFTER_MONTHS }).toString()
	};
}

/**
 * Of which year people are asked whether they go on: from September on, the year that runs; before,
 * the one that ended. Late from January on (study-2.4, yearly renewal).
 */
export function renewalYear(today: string): { year: number; isLate: boolean } {
	const { year, month } = Temporal.PlainDate.from(today);
	return month >= 9 ? { year, isLate: false } : { year: year - 1, isLate: true };
}
