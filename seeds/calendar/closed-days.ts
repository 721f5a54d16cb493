const HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension, Whit Monday: days after Easter. */
const AFTER_EASTER = [1, 39, 50];

/** Days on which no centre of the demonstration opens: public holidays and the Christmas break. */
export function closedDays(year: number): string[] {
	const easter = Temporal.PlainDate.from(easterSunday(year));
	const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	const christmas = Temporal.PlainDate.from({ year, month: 12, day: 24 });
	const closed = [
		...HOLIDAYS.map((day) => `${year}-${day}`),
		...AFTER_EASTER.map((days) => easter.add({ days }).toString()),
		...[0, 1, 2, 3].map((days) => newYear.add({ days }).toString()),
		...[0, 1, 2, 3, 4, 5, 6, 7].map((days) => christmas.add({ days }).toString())
	];
	return [...new Set(closed)].sort();
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
