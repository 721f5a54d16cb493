import type { Answer } from './referral-answers.ts';

export type Direction = 'out' | 'in';
export type ReferralKind = 'referral' | 'handover';

/** What tells a referral's state: where it goes, what was sent, and the last answer. */
export type ReferralState = {
	direction: Direction;
	kind: ReferralKind;
	/** Something was sent, with her agreement, that calls for an answer. */
	isSent: boolean;
	dueOn: string | null;
	lastAnswer: Answer | null;
};

export type Awaiting = 'no-answer' | 'declined' | 'to-receive';

/**
 * Why the desk must still look at it, or null. A handover stays open until the other side says
 * « reçu »; what was declined comes back to the desk; a sheet given by hand waits for nobody unless a
 * day was set (issue of the desk: « no request stays without an outcome unseen »).
 */
export function awaiting(state: ReferralState): Awaiting | null {
	if (state.direction === 'in') return state.lastAnswer ? null : 'to-receive';
	if (state.lastAnswer === 'declined') return 'declined';
	if (state.lastAnswer) return null;
	const calls = state.kind === 'handover' || state.isSent || state.dueOn !== null;
	return calls ? 'no-answer' : null;
}

const OUT: Record<Answer, string> = {
	received: 'Reçu',
	accepted: 'Accepté',
	declined: 'Décliné',
	done: 'Terminé'
};
const IN: Record<Answer, string> = {
	received: 'Reçue',
	accepted: 'Prise en charge',
	declined: 'Orientée ailleurs',
	done: 'Terminée'
};

/** An answer in words: what the partner said, or what became of whom she sent. */
export function answerLabel(direction: Direction, answer: Answer): string {
	return (direction === 'out' ? OUT : IN)[answer];
}

/** The state of a referral in two words, for the list and for the partner who follows it. */
export function statusLabel(state: ReferralState): string {
	if (state.lastAnswer) return answerLabel(state.direction, state.lastAnswer);
	if (state.direction === 'in') return 'À recevoir';
	return awaiting(state) ? 'Attend une réponse' : 'Partie avec sa fiche';
}
