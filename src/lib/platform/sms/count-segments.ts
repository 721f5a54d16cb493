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
	const { units, ends } = cut(text, alphabet);
	return { units, segments: ends.length };
}

/** The parts of a text, as many as `countSegments` says; a text that fits alone is one. */
export function cutInParts(text: string, alphabet: Alphabet): string[] {
	const { ends } = cut(text, alphabet);
	return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}

/** The units of a text, and where each of its parts ends. */
function cut(text: string, alphabet: Alphabet): { units: number; ends: number[] } {
	const { alone, part, sizeOf } = ROOM[alphabet];
	const ends: number[] = [];
	let [units, left, at] = [0, 0, 0];
	for (const sign of text) {
		const size = sizeOf(sign);
		if (size > left) {
			if (at > 0) ends.push(at);
			left = part;
		}
		left -= size;
		units += size;
		at += sign.length;
	}
	if (units <= alone) return { units, ends: text === '' ? [] : [text.length] };
	return { units, ends: [...ends, at] };
}
