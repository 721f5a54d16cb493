import type { HoldReason } from './held-back.ts';

export type CallResult = 'reached' | 'no-answer' | 'message';
export type Outcome =
	| 'given-a-place'
	| 'on-a-list'
	| 'gave-up-by-ticket'
	| 'gave-up-on-the-phone'
	| 'not-reachable'
	| 'not-for-us';

/** What somebody of the team may write of a request: she alone gives up by her ticket. */
export const TOLD_OUTCOMES = [
	'given-a-place',
	'on-a-list',
	'gave-up-on-the-phone',
	'not-reachable',
	'not-for-us'
] as const satisfies readonly Outcome[];
export const CALL_RESULTS = [
	'reached',
	'no-answer',
	'message'
] as const satisfies readonly CallResult[];

export const CALL_NAMES: Readonly<Record<CallResult, string>> = {
	reached: 'Jointe',
	'no-answer': 'Pas de réponse',
	message: 'Message laissé'
};
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
	'given-a-place': 'Une place est donnée',
	'on-a-list': 'Sur une liste',
	'gave-up-by-ticket': 'Elle a renoncé, depuis sa page',
	'gave-up-on-the-phone': 'Elle renonce, au téléphone',
	'not-reachable': 'Impossible à joindre',
	'not-for-us': 'Ce n’est pas pour nous'
};

/** The same, on a button: a place is given by a seat, or follows an enrolment. */
export const OUTCOME_DEEDS: Readonly<Record<(typeof TOLD_OUTCOMES)[number], string>> = {
	...OUTCOME_NAMES,
	'given-a-place': 'Inscrite à un cours'
};

/** A request as the desk reads it. */
export type Written = {
	hold: { reason: HoldReason; isReleased: boolean } | null;
	end: { outcome: Outcome } | null;
};

export type PlaceState = 'held' | 'to-call' | Outcome;

/** Where a request stands, of what was written about it. */
export function placeState({ hold, end }: Written): PlaceState {
	if (end) return end.outcome;
	return hold && !hold.isReleased ? 'held' : 'to-call';
}

/** What somebody may still give up: what waits, a list, or a seat of a day to come. */
export function mayGiveUp(
	outcome: Outcome | null,
	{ day, today }: { day: string | null; today: string }
): boolean {
	if (outcome === null || outcome === 'on-a-list') return true;
	return outcome === 'given-a-place' && (day === null || day >= today);
}
