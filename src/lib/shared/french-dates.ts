const LONG = new Intl.DateTimeFormat('fr-FR', {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});
const SHORT = new Intl.DateTimeFormat('fr-FR', {
	weekday: 'short',
	day: 'numeric',
	month: 'short',
	timeZone: 'UTC'
});
const OF_WEEK = new Intl.DateTimeFormat('fr-FR', {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	timeZone: 'UTC'
});
const DAY = new Intl.DateTimeFormat('fr-FR', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
// The first of the month is read "1er" in French.
const first = (text: string) => text.replace(/(^| )1 (?=\p{L})/u, '$11er ');

/** "jeudi 11 janvier 2018" */
export function longDay(day: string): string {
	return first(LONG.format(noon(day)));
}

/** "jeudi 11 janvier": a day to come, whose year nobody says. */
export function dayOfWeek(day: string): string {
	return first(OF_WEEK.format(noon(day)));
}

/** "11 janvier 2018" */
export function plainDay(day: string): string {
	return first(DAY.format(noon(day)));
}

/** "janvier 2018", of a month or of a day of it */
export function monthName(month: string): string {
	return MONTH.format(noon(`${month.slice(0, 7)}-01`));
}

/** "jeu. 11 janv." */
export function shortDay(day: string): string {
	return first(SHORT.format(noon(day)));
}

/** "14 h 32", in the centre's zone. */
export function clockIn(timeZone: string, at: Temporal.Instant): string {
	const { hour, minute } = at.toZonedDateTimeISO(timeZone);
	return `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`;
}

/** "14:00" is written "14 h", "10:30" is written "10 h 30". */
export function clockName(clock: string): string {
	const [hours, minutes] = clock.split(':');
	return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** "14 h – 17 h", in one piece: no part of it stands alone at the end of a line. */
export function hoursName({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
	return `${clockName(startsAt)}\u00a0–\u00a0${clockName(endsAt)}`;
}

/** "24 novembre 2026 à 14 h 32", in the centre's zone. */
export function momentIn(timeZone: string, at: Temporal.Instant): string {
	const day = at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
	return `${plainDay(day)} à ${clockIn(timeZone, at)}`;
}

/** 90 is "1 h 30", 120 is "2 h", 45 is "45 min". */
export function durationName(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return `${rest}\u00a0min`;
	const whole = `${hours.toLocaleString('fr-FR')}\u00a0h`;
	return rest ? `${whole}\u00a0${String(rest).padStart(2, '0')}` : whole;
}
