import { isId } from '#lib/shared/identifier.ts';
import { septetsOf } from '../gsm-alphabet.ts';
import { canSendAs } from './sender-name.ts';
import type { Capabilities, PermanentReason, SmsMessage } from './sms-provider.ts';

const E164 = /^\+[1-9]\d{6,14}$/;

/** What makes a message unfit to leave, whoever carries it; null when nothing does. */
export function whyNotSend(
	message: SmsMessage,
	capabilities: Capabilities,
	now: Temporal.Instant
): PermanentReason | null {
	if (!isId(message.id)) return 'id';
	if (!E164.test(message.to)) return 'number';
	if (!isWritten(message)) return 'text';
	if (!canSendAs(message.sender, capabilities)) return 'sender';
	return minutesLeft(message, now) < 1 ? 'expired' : null;
}

/** Whole minutes until nobody wants it any more: providers count in minutes. */
export function minutesLeft({ validUntil }: SmsMessage, now: Temporal.Instant): number {
	return Math.floor(validUntil.since(now).total('minutes'));
}

/**
 * A text in GSM-7 holds only what GSM-7 has. A gateway is never left to decide: it writes « ç » with
 * byte 0x09, which is « Ç », and « ê » as « ? », without a word.
 */
function isWritten({ text, alphabet }: SmsMessage): boolean {
	if (text.trim() === '' || !text.isWellFormed()) return false;
	return alphabet === 'ucs2' || Array.from(text).every((sign) => septetsOf(sign) !== null);
}
