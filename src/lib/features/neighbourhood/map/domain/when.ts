import { foldText } from '#lib/shared/person-name.ts';
import { zoneOfPlace } from '#lib/shared/zone-of-commune.ts';
import type { Moment, Now, When, WhenName } from './asked.ts';

const EVENING = 17 * 60;
const MIDNIGHT = 24 * 60;
/** Awake, when somebody says « demain ». */
const MORNING = 7 * 60;

/** The day and the minute that an instant is, by that clock. */
export function momentAt({ at, timeZone }: Now): Moment {
	const there = at.toZonedDateTimeISO(timeZone);
	return { day: there.toPlainDate().toString(), minute: there.hour * 60 + there.minute };
}

type Located = { insee?: string | null; postcode?: string | null };

/**
 * By which clock a place lives: that of its département, wherever it is known; else that of whoever asks. It is the
 * one rule: « ouvert maintenant », the hours of today and what is printed follow it.
 */
export const clockOf = (place: Located, { timeZone }: Now): string =>
	zoneOfPlace(place) ?? timeZone;

/** The day and the minute that it is in a place. */
export const momentIn = (place: Located, now: Now): Moment =>
	momentAt({ at: now.at, timeZone: clockOf(place, now) });

export const WHEN_NAMES: readonly WhenName[] = ['maintenant', 'soir', 'demain'];

/** Between which minutes of which day a place must be open, or had better be. */
export function whenNamed(name: WhenName, { day, minute }: Moment): When {
	if (name === 'maintenant') return { day, from: minute, until: minute + 1 };
	if (name === 'soir') return { day, from: Math.max(minute, EVENING), until: MIDNIGHT };
	const tomorrow = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
	return { day: tomorrow, from: MORNING, until: MIDNIGHT };
}

const SAID: [RegExp, WhenName][] = [
	[/\b(?:[cs]e soir|cette nuit|tonight)\b/, 'soir'],
	[/\bdemain\b/, 'demain'],
	[/\b(?:maintenant|tout de suite|en ce moment)\b/, 'maintenant']
];

/** « Où manger ce soir »: when is in what is typed, and what is open then comes first. */
export function whenTyped(typed: string): WhenName | null {
	const folded = foldText(typed);
	return SAID.find(([words]) => words.test(folded))?.[1] ?? null;
}
