import { clockName, dayOfWeek } from '#lib/shared/french-dates.ts';

/** The languages in which a resident reads; `facile` is French, one thing a line. */
export type Tongue = 'fr' | 'facile' | 'en' | 'ar';

const WITH_WEEKDAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const WITHOUT = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
// The digits that people read in France.
const ARABIC = 'ar-u-nu-latn';
const FORMATS = {
	en: [new Intl.DateTimeFormat('en-GB', WITH_WEEKDAY), new Intl.DateTimeFormat('en-GB', WITHOUT)],
	ar: [new Intl.DateTimeFormat(ARABIC, WITH_WEEKDAY), new Intl.DateTimeFormat(ARABIC, WITHOUT)]
} as const;

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** « Mardi 2 mars », as it begins a line. */
export function weekdayIn(tongue: Tongue, day: string): string {
	if (tongue === 'en' || tongue === 'ar') return FORMATS[tongue][0].format(noon(day));
	const said = dayOfWeek(day);
	return `${said[0]!.toUpperCase()}${said.slice(1)}`;
}

/** « 11 mai »: the last of several days, whose weekday is already known. */
export function dayIn(tongue: Tongue, day: string): string {
	if (tongue === 'en' || tongue === 'ar') return FORMATS[tongue][1].format(noon(day));
	return dayOfWeek(day).replace(/^\S+ /, '');
}

/** « 14 h »; « 14:00 » in the others, as letters have it here. */
export function hourIn(tongue: Tongue, clock: string): string {
	const isFrench = tongue === 'fr' || tongue === 'facile';
	return isFrench ? clockName(clock) : clock.replace(/^0/, '');
}
