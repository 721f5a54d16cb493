import { createHmac } from 'node:crypto';
import { inTwoHalves, newReadableCode, readReadableCode } from '#lib/platform/readable-code.ts';

const LENGTH = 8;

/** A code to type on a tablet: 31⁸ of them, for an hour, once. */
export const newTabletCode = (): string => newReadableCode(LENGTH);

/** « k7p4 m2xz » as it was given; null when it cannot be one. */
export const readTabletCode = (typed: string | undefined): string | null =>
	readReadableCode(typed, LENGTH);

/** How it is shown: in two halves, easier to read over somebody's shoulder. */
export const spokenCode = inTwoHalves;

/** The number of the link that a code opens: found by nobody without the key, and kept alone. */
export function linkOfCode(key: Buffer, code: string): string {
	const digest = createHmac('sha256', key).update(`tablet ${code}`).digest();
	// The version and variant of a random identifier (RFC 9562).
	digest[6] = (digest[6]! & 0x0f) | 0x40;
	digest[8] = (digest[8]! & 0x3f) | 0x80;
	return digest
		.toString('hex', 0, 16)
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
