import { type HolidayPlace, publicHolidays } from '#lib/shared/french-holidays.ts';
import { rememberLately } from '#lib/shared/remember-lately.ts';

/** Thousands of reminders fall in the few years and the few zones of a network. */
const holidaysOf = rememberLately<Set<string>>(200);

/**
 * Whether a reminder may leave that day: Monday to Saturday, never on a public holiday of the place. Those
 * of a zone are the eleven national ones and its own day; nothing more is known of a zone outside
 * France, nor of Nouméa or Papeete, which keep other days by custom.
 */
export function isAllowed(day: Temporal.PlainDate, place: HolidayPlace): boolean {
	if (day.dayOfWeek === 7) return false;
	const name = `${day.year} ${place.zone} ${place.inAlsaceMoselle}`;
	const holidays = holidaysOf(name, () => new Set(publicHolidays(day.year, place).keys()));
	return !holidays.has(day.toString());
}

/** That day, or the nearest allowed one before it. */
export function allowedUpTo(day: Temporal.PlainDate, place: HolidayPlace): Temporal.PlainDate {
	let allowed = day;
	while (!isAllowed(allowed, place)) allowed = allowed.subtract({ days: 1 });
	return allowed;
}
