import { createHmac } from 'node:crypto';

/**
 * Keyed digest (HMAC-SHA256, hexadecimal) of words that would find a person again. The key never
 * enters the database, and the centre is part of the words: nobody compares two centres' people.
 */
export function digestTrace(tracesKey: Buffer, centreId: string, words: string): string {
	const [kind, ...rest] = words.split('|');
	return createHmac('sha256', tracesKey)
		.update([kind, centreId, ...rest].join('|'))
		.digest('hex');
}
