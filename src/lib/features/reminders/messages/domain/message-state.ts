/** From what says least to what says most; what is not known gives way to whoever knows. */
const STATES = [
	'unknown',
	'accepted',
	'buffered',
	'rejected',
	'undelivered',
	'expired',
	/** Delivered, as far as a receipt without a reference could be matched with it. */
	'matched',
	'delivered'
] as const;
export type MessageState = (typeof STATES)[number];

export type ReceiptLine = {
	state: Exclude<MessageState, 'matched'> | 'back';
	source: 'answer' | 'receipt' | 'matched' | 'clock' | 'hand';
};

/**
 * How far a message went. Receipts come in any order, and several times; null: it was handed, and
 * nobody has said anything yet. One that nobody answered for in its time is not known either.
 */
export function messageState(lines: readonly ReceiptLine[]): MessageState | null {
	const said = lines.map((line) =>
		line.state === 'delivered' && line.source === 'matched' ? 'matched' : line.state
	);
	const state = STATES.findLast((one) => said.includes(one)) ?? null;
	const isSettled = state !== null && STATES.indexOf(state) > STATES.indexOf('buffered');
	const gaveUp = lines.some((line) => line.state === 'unknown' && line.source === 'clock');
	return !isSettled && gaveUp ? 'unknown' : state;
}

/** What the team reads. */
export const STATE_NAMES: Readonly<Record<MessageState, string>> = {
	unknown: 'On ne sait pas',
	accepted: 'Parti',
	buffered: 'En attente du téléphone',
	rejected: 'Refusé',
	undelivered: 'Non reçu',
	expired: 'Non reçu à temps',
	matched: 'Reçu (rapproché)',
	delivered: 'Reçu'
};
