import { foldText } from '#lib/shared/person-name.ts';
import type { Moment, When } from './asked.ts';

const EVENING = 17 * 60;
const MIDNIGHT = 24 * 60;
/** Awake, when somebody says « demain ». */
const MORNING = 7 * 60;

/** The day and the minute that an instant is, by the clock of the places. */
export function momentAt(at: Temporal.Instant, timeZone = 'Europe/Paris'): Moment {
	const there = at.toZonedDateTimeISO(timeZone);
	return { day: there.toPlainDate().toString(), minute: there.hour * 60 + there.minute };
}

/** What may be asked of when, by the name its field gives it. */
export const WHEN_NAMES = ['maintenant', 'soir', 'demain'] as const;
export type WhenName = (typeof WHEN_NAMES)[number];

/** Between which minutes of which day a place must be open, or had better be. */
export function whenNamed(name: WhenName, { day, minute }: Moment, isMust: boolean): When {
	if (name === 'maintenant') return { day, from: minute, until: minute + 1, isMust };
	if (name === 'soir') return { day, from: Math.max(minute, EVENING), until: MIDNIGHT, isMust };
	const tomorrow = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
	return { day: tomorrow, from: MORNING, until: MIDNIGHT, isMust };
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
