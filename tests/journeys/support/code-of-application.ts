import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six figures that an application of codes shows now for a key in letters (RFC 6238). */
export function codeOf(key: string, at = Date.now()): string {
	const bits = [...key.replace(/\s/g, '')].map((letter) =>
		LETTERS.indexOf(letter).toString(2).padStart(5, '0')
	);
	const bytes = bits
		.join('')
		.match(/.{8}/g)!
		.map((byte) => Number.parseInt(byte, 2));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
	const hash = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
	const offset = hash.at(-1)! & 15;
	return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The following one, accepted half a minute early: the code just used serves no more. */
export function nextCodeOf(key: string): string {
	return codeOf(key, Date.now() + 30_000);
}
