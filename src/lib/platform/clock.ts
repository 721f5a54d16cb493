/** Now, as an instant in UTC; `DECLIC_NOW` freezes it for a demonstration told at a date. */
export type Clock = () => Temporal.Instant;

export function systemClock(env: NodeJS.ProcessEnv): Clock {
	const frozen = env.DECLIC_NOW ? Temporal.Instant.from(env.DECLIC_NOW) : null;
	return () => frozen ?? Temporal.Now.instant();
}

/** The plain day it is in a place: a centre of La Réunion is not in yesterday. */
export function todayIn(timeZone: string, at: Temporal.Instant): string {
	return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The plain moment it is in a place, to the minute: « 2026-11-24T14:05 ». */
export function nowIn(timeZone: string, at: Temporal.Instant): string {
	const there = at.toZonedDateTimeISO(timeZone).toPlainDateTime();
	return there.toString({ smallestUnit: 'minute' });
}
