import type { Answer } from './referral-answers.ts';
import { type Sending, sendingLabel } from './referral-sending.ts';

export type Direction = 'out' | 'in';
export type ReferralKind = 'referral' | 'handover';

/** What tells a referral's state: where it goes, how far its link went, and the last answer. */
export type ReferralState = {
	direction: Direction;
	kind: ReferralKind;
	/** How far the link went to which she agreed; null: nothing is sent, she goes with her sheet. */
	sending: Sending | null;
	dueOn: string | null;
	lastAnswer: Answer | null;
};

export type Awaiting = 'to-give' | 'not-mailed' | 'no-answer' | 'declined' | 'to-receive';

/**
 * Why the desk must still look at it, or null. A link that the partner does not have yet is for the
 * desk to give. A handover stays open until the other side says « reçu »; what was declined comes
 * back to the desk; a sheet given by hand waits for nobody unless a day was set (no request stays
 * without an outcome unseen).
 */
export function awaiting(state: ReferralState): Awaiting | null {
	if (state.direction === 'in') return state.lastAnswer ? null : 'to-receive';
	if (state.lastAnswer === 'declined') return 'declined';
	if (state.lastAnswer) return null;
	const step = state.sending?.step;
	if (step === 'to-give' || step === 'not-mailed') return step;
	const calls = state.kind === 'handover' || step !== undefined || state.dueOn !== null;
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

/** The state of a referral in a few words, the same wherever it is shown. */
export function statusLabel(state: ReferralState): string {
	if (state.lastAnswer) return answerLabel(state.direction, state.lastAnswer);
	if (state.direction === 'in') return 'À recevoir';
	if (state.sending) return sendingLabel(state.sending);
	return awaiting(state) ? 'Attend une réponse' : 'Partie avec sa fiche';
}
