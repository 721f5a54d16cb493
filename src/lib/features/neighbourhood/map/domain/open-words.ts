import {
	clockInWords,
	clockOfMinute,
	minutesInWords
} from '#lib/features/resources/places/index.ts';
import { capital } from '#lib/shared/capital.ts';
import type { Found, Moment, When } from './asked.ts';

type Told = Pick<Found, 'today' | 'hoursSaid'>;
type Span = { from: number; until: number };

const DAY_ENDS = 24 * 60;
const HOLIDAY = 'Jour férié\u00a0: appelez avant de venir';

const clock = (minute: number) => clockInWords(clockOfMinute(minute));

/** Whether a place is open, as somebody says it at its door; null: nobody knows its hours. */
export function openWords(place: Told, now: Moment, when: When | null): string | null {
	const { today, hoursSaid } = place;
	if (!today) return hoursSaid;
	if (today.isUntoldHoliday) return HOLIDAY;
	if (when && when.day !== now.day) return thatDay(today.spans, 'demain');
	if (when && when.from > now.minute) {
		const evening = today.spans.filter(({ until }) => until > when.from);
		return thatDay(evening, 'ce soir');
	}
	const [next] = today.spans.filter(({ until }) => until > now.minute);
	if (!next) return today.spans.length > 0 ? 'Fermé à cette heure' : 'Fermé aujourd’hui';
	if (next.from > now.minute) return `Fermé, ouvre à ${clock(next.from)}`;
	return next.from === 0 && next.until === DAY_ENDS
		? 'Ouvert jour et nuit'
		: `Ouvert jusqu’à ${clock(next.until)}`;
}

/** The hours of one day: « De 9 h à 12 h et de 14 h à 17 h ». */
export function dayHours({ spans, isUntoldHoliday }: NonNullable<Found['today']>): string {
	if (isUntoldHoliday) return HOLIDAY;
	return capital(minutesInWords(spans));
}

function thatDay(spans: readonly Span[], day: string): string {
	return spans.length === 0 ? `Fermé ${day}` : `Ouvert ${day} ${minutesInWords(spans)}`;
}
