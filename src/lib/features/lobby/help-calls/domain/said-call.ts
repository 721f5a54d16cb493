import { clockIn } from '#lib/shared/french-dates.ts';
import { waited } from './call-words.ts';
import { OUTCOME_NAMES } from './help-call.ts';
import type { HelpCall } from './told-call.ts';

/** What a call was made in, where it was not French. */
const LANGUAGES: Readonly<Record<string, string>> = {
	facile: 'en français facile',
	en: 'en anglais',
	ar: 'en arabe'
};

/** A call that is open, in words. */
export function sayOpenCall(call: HelpCall, now: Temporal.Instant) {
	const { id, kiosk, about, state, isMine, comes, language } = call;
	const since = now.since(call.calledAt).total('seconds');
	return {
		...{ id, kiosk, about, isMine, rings: state === 'rings' },
		language: LANGUAGES[language] ?? null,
		since: waited(since),
		/** « Nadia Haddad arrive »; null: nobody comes yet. */
		comes: comes && `${comes} y va`
	};
}
export type SaidCall = ReturnType<typeof sayOpenCall>;

/** « Hall : personne n’y va encore » */
export const sayCalling = ({ kiosk, state }: Pick<HelpCall, 'kiosk' | 'state'>): string =>
	`${kiosk}\u00a0: ${state === 'rings' ? 'personne n’y va encore' : 'quelqu’un y va'}`;

/** A call of the day, over or not, and how long somebody waited to be told that somebody comes. */
export function sayDayCall(call: HelpCall, timeZone: string) {
	const { id, kiosk, about, comes, comesAt, calledAt, outcome, requestId, state } = call;
	const answered = comesAt
		? `${comes}, après ${waited(comesAt.since(calledAt).total('seconds'))}`
		: state === 'over'
			? 'Personne'
			: 'Pas encore';
	return {
		...{ id, kiosk, about, answered, requestId },
		at: clockIn(timeZone, calledAt),
		outcome: outcome
			? OUTCOME_NAMES[outcome as keyof typeof OUTCOME_NAMES]
			: state === 'over'
				? 'Sans suite notée'
				: 'En cours',
		/** Nobody noted what became of it: it may still become a request. */
		isLeft: state === 'over' && outcome === null
	};
}

/** « 3 appels, la moitié ont eu une réponse en 40 secondes ou moins. » */
export function sayDay(calls: readonly HelpCall[]): string | null {
	const waits = calls
		.flatMap(({ calledAt, comesAt }) => (comesAt ? comesAt.since(calledAt).total('seconds') : []))
		.toSorted((one, other) => one - other);
	if (waits.length === 0) return null;
	const half = waits[Math.floor((waits.length - 1) / 2)]!;
	return `La moitié des appels ont eu une réponse en ${waited(half)} ou moins.`;
}
