import type { SmsState } from './sms-provider.ts';

/** From what says least to what says most; a phone that has it settles the rest. */
const ORDER: SmsState[] = [
	'accepted',
	'buffered',
	'rejected',
	'undelivered',
	'expired',
	'delivered'
];

/**
 * How far a message went, when receipts come in any order and several times: the one that arrived comes
 * before the one that left, even on one machine.
 */
export function furthestState(states: readonly SmsState[]): SmsState | null {
	return ORDER.findLast((state) => states.includes(state)) ?? null;
}
