import { capital } from '#lib/shared/capital.ts';
import { clockName, dayOfWeek } from '#lib/shared/french-dates.ts';
import { languageOf, LOCALES, type PublicText } from '#lib/shared/public-text.ts';

const WITH_WEEKDAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const WITHOUT = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const FORMATS = {
	en: [
		new Intl.DateTimeFormat(LOCALES.en, WITH_WEEKDAY),
		new Intl.DateTimeFormat(LOCALES.en, WITHOUT)
	],
	ar: [
		new Intl.DateTimeFormat(LOCALES.ar, WITH_WEEKDAY),
		new Intl.DateTimeFormat(LOCALES.ar, WITHOUT)
	]
} as const;

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** « Mardi 2 mars », as it begins a line. */
export function weekdayIn(tongue: PublicText, day: string): string {
	if (tongue === 'en' || tongue === 'ar') return FORMATS[tongue][0].format(noon(day));
	const said = dayOfWeek(day);
	return capital(said);
}

/** « 11 mai »: the last of several days, whose weekday is already known. */
export function dayIn(tongue: PublicText, day: string): string {
	if (tongue === 'en' || tongue === 'ar') return FORMATS[tongue][1].format(noon(day));
	return dayOfWeek(day).replace(/^\S+ /, '');
}

/** « 14 h »; « 14:00 » in the others, as letters have it here. */
export function hourIn(tongue: PublicText, clock: string): string {
	return languageOf(tongue) === 'fr' ? clockName(clock) : clock.replace(/^0/, '');
}
