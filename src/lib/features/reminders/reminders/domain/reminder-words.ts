import type { Language } from '#lib/features/reminders/wishes/index.ts';
import type { Occasion } from './occasion.ts';
import { THINGS } from './things.ts';

/** What a text may tell besides the occasion. */
export type Sender = { centre: string; phone: string; link: string };

const WEEKDAYS: Readonly<Record<Language, string>> = {
	fr: 'fr-FR',
	easy: 'fr-FR',
	en: 'en-GB',
	ar: 'ar'
};

/** Of a séance that has none of its own: « à l'heure habituelle ». */
const USUAL_HOUR: Readonly<Record<Language, string>> = {
	fr: 'l’heure habituelle',
	easy: 'l’heure habituelle',
	en: 'the usual time',
	ar: 'في الوقت المعتاد'
};

/** « mercredi 23/09 »: a day that nobody mistakes for another, in few signs. */
function dayInSms(day: string, language: Language): string {
	const weekday = new Intl.DateTimeFormat(WEEKDAYS[language], { weekday: 'long', timeZone: 'UTC' });
	const [, month, date] = day.split('-');
	return `${weekday.format(new Date(`${day}T12:00:00Z`))} ${date}/${month}`;
}

/** « 14 h 30 »; « 14:30 » where French is not read. */
function hourInSms(time: string, language: Language): string {
	const [hours, minutes] = time.split(':');
	if (language === 'en' || language === 'ar') return `${hours}:${minutes}`;
	return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

/** The words of a model, as they are worth for somebody; what an occasion does not have is not there. */
export function reminderWords(
	occasion: Pick<Occasion, 'dueOn' | 'time' | 'former' | 'thing'>,
	givenName: string,
	sender: Sender,
	language: Language
): Map<string, string> {
	const { dueOn, time, former, thing } = occasion;
	const words = new Map([
		['prenom', givenName],
		['centre', sender.centre],
		['telephone', sender.phone],
		['lien', sender.link],
		['jour', dayInSms(dueOn, language)]
	]);
	words.set('heure', time === null ? USUAL_HOUR[language] : hourInSms(time, language));
	if (former !== null) words.set('ancien', dayInSms(former, language));
	if (thing !== null) words.set('objet', THINGS[thing][language]);
	return words;
}
