import { createHmac } from 'node:crypto';

const STEP_S = 30;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six figures that an application of codes shows now for a key in letters (RFC 6238). */
export function codeOf(key: string, atMs = Date.now()): string {
	const bits = [...key.replaceAll(/\s/g, '')]
		.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
		.join('');
	const bytes = bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 1000 / STEP_S)));
	const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
	const offset = digest.at(-1)! & 0xf;
	const number = digest.readUInt32BE(offset) & 0x7fffffff;
	return String(number % 1_000_000).padStart(6, '0');
}
