import { counted } from '#lib/shared/french-plural.ts';

/** Hours that a contribution may wait before a colleague is asked to look, then the network. */
export const SECOND_EYES_HOURS = 48;
export const NETWORK_HOURS = 96;

export type Lateness = 'on-time' | 'second-eyes' | 'network';

/** Whom it waits for, from how long it has waited. */
export function latenessOf(since: Temporal.Instant, now: Temporal.Instant): Lateness {
	const hours = since.until(now).total('hours');
	if (hours >= NETWORK_HOURS) return 'network';
	return hours >= SECOND_EYES_HOURS ? 'second-eyes' : 'on-time';
}

/** « attend depuis 2 jours » */
export function ageInWords(since: Temporal.Instant, now: Temporal.Instant): string {
	const hours = Math.floor(since.until(now).total('hours'));
	if (hours < 1) return 'vient d’arriver';
	const age = hours < 24 ? counted(hours, 'heure') : counted(Math.floor(hours / 24), 'jour');
	return `attend depuis ${age}`;
}
