import { counted } from '#lib/shared/french-plural.ts';

/** Hours from the beginning of its day, before a colleague is asked to look, then the network. */
export const SECOND_EYES_HOURS = 48;
export const NETWORK_HOURS = 96;

export type Lateness = 'on-time' | 'second-eyes' | 'network';

/** Whom it waits for, from how long it has waited. */
export function latenessOf(since: Temporal.Instant, now: Temporal.Instant): Lateness {
	const hours = since.until(now).total('hours');
	if (hours >= NETWORK_HOURS) return 'network';
	return hours >= SECOND_EYES_HOURS ? 'second-eyes' : 'on-time';
}

/** « attend depuis 2 jours »: of what residents do, the day alone is kept. */
export function ageInWords(since: Temporal.Instant, now: Temporal.Instant): string {
	const days = Math.floor(since.until(now).total('hours') / 24);
	return days < 1 ? 'attend depuis aujourd’hui' : `attend depuis ${counted(days, 'jour')}`;
}
