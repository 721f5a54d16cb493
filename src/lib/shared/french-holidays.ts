import { OVERSEAS_ZONES } from './zone-of-commune.ts';

const FIXED: [monthDay: string, name: string][] = [
	['01-01', 'jour de l’An'],
	['05-01', 'fête du Travail'],
	['05-08', '8 mai'],
	['07-14', 'fête nationale'],
	['08-15', 'Assomption'],
	['11-01', 'Toussaint'],
	['11-11', '11 novembre'],
	['12-25', 'Noël']
];
/** Days after Easter. */
const MOVING: [days: number, name: string][] = [
	[1, 'lundi de Pâques'],
	[39, 'Ascension'],
	[50, 'lundi de Pentecôte']
];

/** Where the day that slavery ended is kept (Code du travail, L3422-2), and when. */
const ABOLITION: Readonly<Record<string, string>> = {
	...{ 971: '05-27', 972: '05-22', 973: '06-10', 974: '12-20', 976: '04-27' },
	...{ 977: '10-09', 978: '05-28' }
};

/** Where one is, as far as it is known: a département, or the IANA zone of its clocks. */
export type HolidayPlace = { department?: string; zone?: string; inAlsaceMoselle?: boolean };

/**
 * The public holidays of a year, by day: the eleven of everybody (Code du travail, L3133-1), the day
 * that slavery ended where it is kept, and two more in Alsace-Moselle (L3134-13), which no clock tells.
 * What is only a custom somewhere is not counted. Ascension may fall on a fixed one: the day is then
 * there once, under its fixed name.
 */
export function publicHolidays(year: number, place: HolidayPlace = {}): Map<string, string> {
	const easter = Temporal.PlainDate.from(easterSunday(year));
	const holidays = new Map([
		...MOVING.map(([days, name]): [string, string] => [easter.add({ days }).toString(), name]),
		...FIXED.map(([day, name]): [string, string] => [`${year}-${day}`, name])
	]);
	if (place.inAlsaceMoselle) {
		holidays.set(easter.subtract({ days: 2 }).toString(), 'Vendredi saint');
		holidays.set(`${year}-12-26`, 'Saint-Étienne');
	}
	const kept = Object.entries(ABOLITION).find(
		([department]) => department === place.department || OVERSEAS_ZONES[department] === place.zone
	);
	if (kept) holidays.set(`${year}-${kept[1]}`, 'abolition de l’esclavage');
	return holidays;
}

/** The public holiday that a day is, or null. */
export function holidayOn(day: string): string | null {
	return publicHolidays(Number(day.slice(0, 4))).get(day) ?? null;
}

/** Easter in the Gregorian calendar (the "anonymous" algorithm, Nature, 1876). */
export function easterSunday(year: number): string {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const ofCentury = year % 100;
	const moonShift = Math.floor((8 * century + 13) / 25);
	const leapShift = Math.floor(century / 4);
	const epact = (19 * golden + century - leapShift - moonShift + 15) % 30;
	const toSunday =
		(32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
	const march = epact + toSunday - 7 * late + 114;
	return Temporal.PlainDate.from({
		year,
		month: Math.floor(march / 31),
		day: (march % 31) + 1
	}).toString();
}
