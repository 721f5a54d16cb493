import { septetsOf } from './gsm-alphabet.ts';

export type Alphabet = 'gsm7' | 'ucs2';

/** What a message holds alone, and what each of its parts holds once it is cut (3GPP TS 23.040). */
const ROOM = {
	gsm7: { alone: 160, part: 153, sizeOf: (sign: string) => septetsOf(sign)! },
	ucs2: { alone: 70, part: 67, sizeOf: (sign: string) => sign.length }
};

/**
 * How long a text is, escapes counted and headers of parts not; and in how many parts it leaves. Each
 * part takes all that fits: an escape and its sign, or the two halves of a surrogate pair, are never cut,
 * so that a part may leave with a place empty. A letter and a mark of its own may be: the phone puts the
 * parts together before it draws them.
 */
export function countSegments(
	text: string,
	alphabet: Alphabet
): { units: number; segments: number } {
	const { alone, part, sizeOf } = ROOM[alphabet];
	let [units, segments, left] = [0, 0, 0];
	for (const sign of text) {
		const size = sizeOf(sign);
		if (size > left) {
			segments++;
			left = part;
		}
		left -= size;
		units += size;
	}
	return { units, segments: units <= alone ? Math.min(units, 1) : segments };
}
