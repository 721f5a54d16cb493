import type { Submission, TransientReason } from '../sms-provider.ts';

/** The statuses of SMPP 3.4 (5.1.3) that we say or understand. */
export const OK = 0x00;
export const TRY_LATER = 0x64;
const WRONG_MOMENT = 0x04;
const [THROTTLED, QUEUE_FULL, ALREADY_BOUND, SYSTEM_ERROR] = [0x58, 0x14, 0x05, 0x08] as const;
const [UNKNOWN_COMMAND, UNKNOWN_ERROR] = [0x03, 0xff] as const;

const REFUSED = new Map<number, Exclude<Submission, { accepted: string }>>([
	[THROTTLED, { transient: 'throttled' }],
	[QUEUE_FULL, { transient: 'busy' }],
	[TRY_LATER, { transient: 'busy' }],
	[WRONG_MOMENT, { transient: 'settings' }],
	// What kind of service, of number or of flag we ask for: a person repairs it.
	...[0x06, 0x07, 0x15, 0x43, 0x50, 0x51, 0x53, 0x100, 0x101, 0x102, 0x103].map(
		(status): [number, { transient: 'settings' }] => [status, { transient: 'settings' }]
	),
	[0x01, { permanent: 'text' }],
	[0x0a, { permanent: 'sender' }],
	[0x48, { permanent: 'sender' }],
	[0x49, { permanent: 'sender' }],
	[0x0b, { permanent: 'number' }],
	// It broke while it worked, or does not know how: it may have passed it on before.
	[SYSTEM_ERROR, { unknown: 'failed' }],
	[UNKNOWN_ERROR, { unknown: 'failed' }],
	[0x02, { unknown: 'unreadable' }],
	[UNKNOWN_COMMAND, { unknown: 'unreadable' }]
]);

/** What an SMSC means that does not take a message, by its number alone. */
export function readSubmitStatus(status: number): Exclude<Submission, { accepted: string }> {
	return REFUSED.get(status) ?? { permanent: 'refused' };
}

const BIND_LATER = new Map<number, TransientReason>([
	[THROTTLED, 'throttled'],
	[QUEUE_FULL, 'busy'],
	[SYSTEM_ERROR, 'busy'],
	[TRY_LATER, 'busy'],
	// It has not yet seen that our last line broke.
	[ALREADY_BOUND, 'busy']
]);

/** What an SMSC means that does not open its line; most often, that we are not who we say. */
export function readBindStatus(status: number): TransientReason {
	return BIND_LATER.get(status) ?? 'settings';
}
