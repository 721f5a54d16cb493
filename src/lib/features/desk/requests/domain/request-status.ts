import type { AnswerKind } from './answer-kinds.ts';

export type RequestStatus = 'open' | 'waiting' | 'answered';

/** What of an answer tells where its request stands. */
export type AnswerState = {
	kind: AnswerKind;
	/** Epoch milliseconds. */
	at: number;
	isUndone: boolean;
	/** What became of a wait, and when. */
	ending: { what: 'came' | 'gave-up'; at: number } | null;
	/** Of a referral or a handover: the partner has not said « reçu », or declined. */
	partner: 'awaited' | 'declined' | null;
};

/** Whether somebody is still awaited: her papers, or the partner's word. */
export function isWaiting(answer: AnswerState): boolean {
	if (answer.isUndone) return false;
	return answer.kind === 'come-back' ? answer.ending === null : answer.partner === 'awaited';
}

/** When an answer gave the request an outcome; null while it has given none. */
function settledAt({ kind, at, isUndone, ending, partner }: AnswerState): number | null {
	if (isUndone || partner !== null) return null;
	if (kind === 'come-back') return ending?.what === 'gave-up' ? ending.at : null;
	return at;
}

/**
 * Where a request stands: open until something was answered; waiting while her papers or a partner
 * are awaited; open again once she is back, until something is answered after that, or once the
 * partner has declined. What was undone counts for nothing (no request stays without an outcome
 * unseen).
 */
export function requestStatus(answers: readonly AnswerState[]): RequestStatus {
	if (answers.some(isWaiting)) return 'waiting';
	const back = Math.max(
		...answers.map(({ isUndone, ending }) =>
			!isUndone && ending?.what === 'came' ? ending.at : -Infinity
		)
	);
	const isSettled = answers.some(
		(answer) => (settledAt(answer) ?? -Infinity) >= back && settledAt(answer) !== null
	);
	return isSettled ? 'answered' : 'open';
}

/** A status in the words of the desk. */
export const STATUS_LABELS: Readonly<Record<RequestStatus, string>> = {
	open: 'À répondre',
	waiting: 'En attente',
	answered: 'Répondue'
};
