import { capital } from '#lib/shared/capital.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import type { Exception } from './exceptions.ts';
import { daysListed, followingDays, spansInWords, WEEKDAYS } from './hour-words.ts';
import { runsOf, type Week, weekOf } from './week.ts';

/** « Du jeudi 24 au… »: which days are not as the others, and when it is open then. */
export function exceptionInWords({ firstDay, lastDay, spans }: Exception): string {
	const days =
		firstDay === lastDay
			? `Le ${plainDay(firstDay)}`
			: `Du ${plainDay(firstDay)} au ${plainDay(lastDay)}`;
	return `${days}\u00a0: ${spansInWords(spans)}`;
}

/** A week in lines: days alike that follow one another together, then holidays, then the dates. */
export function weekInWords(week: Week): string[] {
	const days = runsOf(week.days).map(({ first, last, spans }) => {
		const named = daysListed(followingDays(WEEKDAYS.slice(first, last + 1)));
		return `${capital(named)}\u00a0: ${spansInWords(spans)}`;
	});
	const holidays = week.holidays ? [`Jours fériés\u00a0: ${spansInWords(week.holidays)}`] : [];
	return [...days, ...holidays, ...week.exceptions.map(exceptionInWords)];
}

/** Hours of OpenStreetMap in one line of French; as they are written, where no week shows them. */
export function hoursInWords(hours: string): string {
	const week = weekOf(hours);
	return week ? weekInWords(week).join('. ') : hours;
}

type Told = { hours: string | null; hoursSaid: string | null };

/** When a place is open, as somebody says it: its week, or the words that stand for one; null: nobody knows. */
export function hoursTold({ hours, hoursSaid }: Told): string | null {
	return hours ? hoursInWords(hours) : hoursSaid;
}
