/** A call that nobody ended ends by itself: whoever called is not there any more. */
const CALL_MINUTES = 15;

/** Unanswered for that long, the kiosk says when somebody will be there. */
export const UNANSWERED_SECONDS = 120;

/** Where a call stands: it rings, somebody comes, or it is over, by somebody or by itself. */
export type CallState = 'rings' | 'comes' | 'over';

/** What became of a call. */
export const OUTCOME_NAMES = {
	'gave-up': 'La personne n’en avait plus besoin',
	settled: 'C’est réglé',
	request: 'C’est devenu une demande'
} as const;
export type CallOutcome = keyof typeof OUTCOME_NAMES;

type Told = {
	calledAt: Temporal.Instant;
	comesAt: Temporal.Instant | null;
	outcome: string | null;
};

/** A call made before that moment is over, whatever was done of it. */
export const callsSince = (now: Temporal.Instant): Temporal.Instant =>
	now.subtract({ minutes: CALL_MINUTES });

/** It rings until somebody says that she comes; whoever ended it, or fifteen minutes, ends it. */
export function callState({ calledAt, comesAt, outcome }: Told, now: Temporal.Instant): CallState {
	if (outcome !== null || Temporal.Instant.compare(calledAt, callsSince(now)) <= 0) return 'over';
	return comesAt ? 'comes' : 'rings';
}

/** Whether a call rings for too long for whoever waits. */
export function isUnanswered(call: Told, now: Temporal.Instant): boolean {
	return (
		callState(call, now) === 'rings' &&
		now.since(call.calledAt).total('seconds') >= UNANSWERED_SECONDS
	);
}
