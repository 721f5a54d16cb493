import { createHash } from 'node:crypto';
import { cleanText } from '#lib/platform/posts/clean-text.ts';
import type { Inbound } from '#lib/platform/sms/providers/sms-provider.ts';
import { readPhone } from '#lib/shared/phone-number.ts';

/** A reference is no longer than this in any table. */
export const LONGEST_REFERENCE = 200;

/**
 * An SMS that somebody wrote, as it can be kept: whoever writes one may write anything, and what no table
 * keeps is taken away. Some gateways write her number as it is dialled in France.
 */
export function cleanInbound({ key, from, text, ...rest }: Inbound): Inbound {
	const isLong = key.length > LONGEST_REFERENCE;
	return {
		...rest,
		key: isLong ? createHash('sha256').update(key).digest('base64url') : cleanText(key),
		from: numberOf(cleanText(from)),
		text: cleanText(text)
	};
}

function numberOf(from: string): string {
	const read = readPhone(from);
	return 'refusal' in read ? from : read.e164;
}
