import type { ClockTime } from './register.ts';
import { plain, remember } from './plain-words.ts';

export type ClockRange = { startsAt: ClockTime; endsAt: ClockTime };

const TIME = String.raw`(\d{1,2})\s*(?:(?:h(?:eures?)?|:)\s*([0-5]\d)?)`;
const TO = String.raw`\s*(?:-|a|/|>|au|jusqu'a)\s*`;
const END = String.raw`(?![a-z\d])`;
const FULL_RANGE = new RegExp(String.raw`(?<![\d/.:])(?:de\s+)?${TIME}${TO}${TIME}${END}`);
/** "10-12h": a bare first hour, which must not be the number of a group or a room. */
const SHORT_RANGE = new RegExp(
	String.raw`(?<![\d/.:])(?<!(?:groupe|gr|grp|g|session|seance|niveau|salle|cycle|atelier|n°|no)\.?\s?)(?:de\s+)?(\d{1,2})()${TO}${TIME}${END}`
);

/**
 * "9h00 - 10h30", "17h-19h", "de 9 h à 10 h 30", "14:00–16:00", "10-12h": start and end on the clock,
 * with the text they were read from. A range that ends before it starts is not one.
 */
export const findClockRange = remember(
	(text: string): (ClockRange & { written: string }) | undefined => {
		const written = plain(text);
		const match = FULL_RANGE.exec(written) ?? SHORT_RANGE.exec(written);
		if (!match) return undefined;
		const startsAt = clockTime(match[1], match[2]);
		const endsAt = clockTime(match[3], match[4]);
		if (!startsAt || !endsAt || endsAt <= startsAt) return undefined;
		return { startsAt, endsAt, written: match[0] };
	}
);

/** A single moment alone in its cell: "14h15", "9:30". */
export function readClockTime(text: string): ClockTime | undefined {
	const match = new RegExp(`^(?:a\\s+)?${TIME}(?::00)?$`).exec(plain(text));
	return match ? clockTime(match[1], match[2]) : undefined;
}

function clockTime(hours: string | undefined, minutes: string | undefined): ClockTime | undefined {
	const hour = Number(hours);
	return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes || '00'}` : undefined;
}

export function minutesBetween(start: ClockTime, end: ClockTime): number {
	return minutesOf(end) - minutesOf(start);
}

function minutesOf(time: ClockTime): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function clockAfter(start: ClockTime, minutes: number): ClockTime {
	const total = minutesOf(start) + minutes;
	const part = (value: number) => String(value).padStart(2, '0');
	return `${part(Math.floor(total / 60) % 24)}:${part(total % 60)}`;
}

const SPELT: [RegExp, number][] = [
	[/\bune heure et demie\b/, 90],
	[/\bune demi-?\s?heure\b/, 30],
	[/\bdeux heures\b/, 120],
	[/\bune heure\b/, 60]
];

/** Minutes of a duration alone: "1h30", "2 h", "90 min", "1,5 h", "1 heure 30". Over 8 h is not one. */
export function readDuration(text: string): number | undefined {
	const written = plain(text);
	const spelt = SPELT.find(([shape]) => shape.test(written));
	if (spelt) return spelt[1];
	const hours =
		/^(\d)(?:[.,](\d{1,2}))?\s*h(?:eures?|rs?)?\s*([0-5]\d)?(?:\s*(?:min|mn|minutes?)?)$/.exec(
			written
		);
	const clock = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(written);
	const alone = /^(\d{2,3})\s*(?:min|mn|minutes?|')\.?$/.exec(written);
	let minutes: number | undefined;
	if (hours)
		minutes = Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60) + Number(hours[3] ?? 0);
	else if (clock) minutes = Number(clock[1]) * 60 + Number(clock[2]);
	else if (alone) minutes = Number(alone[1]);
	return minutes !== undefined && minutes >= 15 && minutes <= 480 ? minutes : undefined;
}

const SAID_DURATION = new RegExp(
	String.raw`(?:seances?|duree|creneaux?|ateliers?|cours|rencontres?)\b[^\d]{0,20}?(?:d'\s*|de\s+|:\s*|=\s*|\s)((?:\d(?:[.,]\d)?\s*h(?:eures?)?\s*(?:[0-5]\d)?|\d{2,3}\s*(?:min|mn|minutes?)|une heure et demie|deux heures|une heure))(?![\da-z-])`
);
const EACH_DURATION =
	/(\d(?:[.,]\d)?\s*h(?:eures?)?\s*(?:[0-5]\d)?|\d{2,3}\s*(?:min|mn|minutes?))\s*(?:par|\/)\s*(?:seance|atelier|cours|semaine)/;
const TIMES_DURATION =
	/(?<![\d/])\d{1,2}\s*(?:seances?)?\s*[x×*]\s*(\d(?:[.,]\d)?\s*h\s*(?:[0-5]\d)?)(?![\d-])/;

/** Minutes of a séance said in a sentence: "séances de 1h30", "Durée : 2h", "2h par séance". */
export function findSaidDuration(text: string): number | undefined {
	const written = plain(text);
	const said = [SAID_DURATION, EACH_DURATION, TIMES_DURATION]
		.map((shape) => shape.exec(written)?.[1])
		.find((found) => found);
	return said === undefined ? undefined : readDuration(said.trim());
}
