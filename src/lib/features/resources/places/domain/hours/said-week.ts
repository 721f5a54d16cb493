import { capital } from '#lib/shared/capital.ts';
import { clockName, plainDay } from '#lib/shared/french-dates.ts';
import type { Exception } from './exceptions.ts';
import type { HourSpan } from './spans.ts';
import { runsOf, type Week, weekOf } from './week.ts';

export const WEEKDAYS = [
	...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
] as const;

const clock = (time: string) => (time === '24:00' ? 'minuit' : clockName(time));

/** « de 9 h à 12 h et de 14 h à 17 h »; « fermé » where there is no span. */
function spansInWords(spans: readonly HourSpan[]): string {
	if (spans.length === 0) return 'fermé';
	return spans.map(({ from, until }) => `de ${clock(from)} à ${clock(until)}`).join(' et ');
}

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
		const [one, other] = [WEEKDAYS[first]!, WEEKDAYS[last]!];
		const named =
			first === last ? one : last === first + 1 ? `${one} et ${other}` : `du ${one} au ${other}`;
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
