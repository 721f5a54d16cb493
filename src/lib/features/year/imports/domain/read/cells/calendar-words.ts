import { plain } from './plain-words.ts';

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MONTH_NAMES = [
	...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
	...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
];

export const WEEKDAY_NAMES = [
	...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
];

/** Beginnings a person writes for a month, longest first; English ones come from spreadsheets. */
const MONTH_FORMS: [string, number][] = [
	...['janvier', 'janv', 'jan'].map((form): [string, number] => [form, 1]),
	...['fevrier', 'fevr', 'fev', 'feb'].map((form): [string, number] => [form, 2]),
	['mars', 3],
	...['avril', 'avr', 'apr'].map((form): [string, number] => [form, 4]),
	...['mai', 'may'].map((form): [string, number] => [form, 5]),
	...['juin', 'jun'].map((form): [string, number] => [form, 6]),
	...['juillet', 'juil', 'jul'].map((form): [string, number] => [form, 7]),
	...['aout', 'aou', 'aug'].map((form): [string, number] => [form, 8]),
	...['septembre', 'sept', 'sep'].map((form): [string, number] => [form, 9]),
	...['octobre', 'oct'].map((form): [string, number] => [form, 10]),
	...['novembre', 'nov'].map((form): [string, number] => [form, 11]),
	...['decembre', 'dec'].map((form): [string, number] => [form, 12])
];

const MONTHS = new Map(MONTH_FORMS);

/** Sources of regular expressions over `plain` texts. */
export const MONTH = `(${MONTH_FORMS.map(([form]) => form).join('|')})(?![a-z])\\.?`;

export const WEEKDAY =
	'(lundi|lun|mardi|mar|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim)(?![a-z])\\.?';

/** The month a word names, in full or shortened, in French or as a spreadsheet's English. */
export function monthOf(word: string): number | undefined {
	return MONTHS.get(plain(word).replace('.', ''));
}

/** The weekday a word names, in full or by its first three letters. */
export function weekdayOf(word: string): Weekday | undefined {
	const written = plain(word).replace(/s?\.?$/, '');
	const index = WEEKDAY_NAMES.findIndex((name) => name === written || name.slice(0, 3) === written);
	return index < 0 ? undefined : ((index + 1) as Weekday);
}

/** The one weekday named in full in a text ("Jeudi matin"); two different ones mean none. */
export function weekdayIn(text: string): Weekday | undefined {
	const named = plain(text).match(/\b(lun|mar|mercre|jeu|vendre|same|diman)(di|che)s?\b/g) ?? [];
	const days = new Set(named.map(weekdayOf));
	return days.size === 1 ? [...days][0] : undefined;
}

/** The annex's words for a period: "janvier-février", "mars". */
export function monthSpan(first: number, last: number): string {
	const name = (month: number) => MONTH_NAMES[month - 1] ?? '';
	return first === last ? name(first) : `${name(first)}-${name(last)}`;
}
