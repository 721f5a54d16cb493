import { clockTime, TIME } from './clock-times.ts';
import { plain, remember } from './plain-words.ts';
import type { ClockTime } from '../../register.ts';

export type ClockRange = { startsAt: ClockTime; endsAt: ClockTime };

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
