import { plainDay } from './french-dates.ts';
import { languageOf, LOCALES, type PublicText } from './public-text.ts';

const written = (locale: string) =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const WRITTEN = { en: written(LOCALES.en), ar: written(LOCALES.ar) };

/** « 11 janvier 2018 », in that text. */
export function dayIn(text: PublicText, day: string): string {
	const language = languageOf(text);
	if (language === 'fr') return plainDay(day);
	return WRITTEN[language].format(new Date(`${day}T12:00:00Z`));
}
