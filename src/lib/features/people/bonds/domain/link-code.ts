/** Crockford's alphabet: no I, L, O nor U, so that nobody hesitates when she reads it aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DRAWN = 9;

/** Days a code can be carried from one centre to the other. */
export const CODE_DAYS = 7;

/**
 * A code of nine signs drawn at random and one that checks them: 45 bits, written in two halves,
 * « 7KM2Q-XW4T9 » (Crockford's base 32). `random` gives bytes.
 */
export function writeCode(random: Uint8Array): string {
	const drawn = [...random.slice(0, DRAWN)].map((byte) => ALPHABET[byte % 32]).join('');
	const code = drawn + checkOf(drawn);
	return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * The code that somebody typed, as it was written; null when a sign is wrong or missing. O is read
 * as 0, I and L as 1; a wrong sign, or two neighbours that changed places, are always seen.
 */
export function readCode(typed: string): string | null {
	const signs = typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (signs.length !== DRAWN + 1 || [...signs].some((sign) => !ALPHABET.includes(sign)))
		return null;
	return checkOf(signs.slice(0, DRAWN)) === signs[DRAWN] ? signs : null;
}

/**
 * The sum of the signs in the field of 32 elements, each times another power of its generator: of
 * two words that differ in one sign, or by two signs exchanged, none has the same.
 */
function checkOf(drawn: string): string {
	let sum = 0;
	for (const sign of drawn) sum = double(sum ^ ALPHABET.indexOf(sign));
	return ALPHABET[sum]!;
}

/** Times x modulo x^5 + x^2 + 1. */
function double(value: number): number {
	const twice = value << 1;
	return twice & 32 ? (twice ^ 0b100101) & 31 : twice;
}
