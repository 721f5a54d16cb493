/** A moment as a spreadsheet stores it: a plain day and a wall-clock time, no time zone anywhere. */
export type Moment = { date: string; seconds: number };

const DAY_SECONDS = 86_400;
const LAST_SERIAL = 2_958_466;
const DAYS_BETWEEN_SYSTEMS = 1_462;
/** Excel counts a 29 February 1900 that never was, so its first 59 days are one day off. */
const PHANTOM_LEAP_DAY = 60;

/**
 * The day and time of a serial number of days (43111.5 is noon on 11 January 2018).
 * Undefined where a spreadsheet shows no date: before day 1, after the year 9999.
 */
export function momentOfSerial(serial: number, uses1904: boolean): Moment | undefined {
	// To the second before cutting the day off, or 9 h stored as 8.9999… would be the minute before.
	const total = Math.round((uses1904 ? serial + DAYS_BETWEEN_SYSTEMS : serial) * DAY_SECONDS);
	const day = Math.floor(total / DAY_SECONDS);
	if (!(day >= 1 && day < LAST_SERIAL)) return undefined;
	const epoch = day < PHANTOM_LEAP_DAY ? '1899-12-31' : '1899-12-30';
	const date = Temporal.PlainDate.from(epoch).add({ days: day }).toString();
	return { date, seconds: total - day * DAY_SECONDS };
}

/** The day of an ISO date or date-time as files write it; undefined when it is none. */
export function momentOfIso(iso: string): Moment | undefined {
	try {
		const moment = Temporal.PlainDateTime.from(iso.replace(/Z$/, ''));
		const seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second;
		return { date: moment.toPlainDate().toString(), seconds };
	} catch {
		return undefined;
	}
}

/** "09:00" from seconds, "26:30" past a day, and the seconds only when there are some. */
export function clockText(seconds: number): string {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
	return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
