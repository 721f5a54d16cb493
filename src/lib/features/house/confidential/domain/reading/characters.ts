import { foldCharacters, NOTHING, OTHER_LETTER } from './fold-characters.ts';

/** What stands before a character: nothing, what people write inside a number, or anything else. */
export const GLUED = 0;
export const JOINED = 1;
const APART = 2;

/** The letters and figures of a text, in a row; separators are only remembered as gaps. */
export type Characters = {
	/** The folded text, as long as the text itself. */
	folded: string;
	text: string;
	count: number;
	/** All of them, one after the other. */
	row: string;
	/** Where each one stands in the text. */
	at: Int32Array;
	/** Its ASCII code: 0-9, A-Z, or that of another letter. */
	code: Uint8Array;
	gap: Uint8Array;
};

const SEPARATORS = new Set([...' \n.-/_\\|,'].map((sign) => sign.charCodeAt(0)));
/** Longer than that, two numbers are simply far from each other. */
const WIDEST_GAP = 5;
const other = OTHER_LETTER.charCodeAt(0);
const [FULL_STOP, COMMA, SPACE, NEW_LINE] = [46, 44, 32, 10];

/** What each folded character is to a number. */
const [KEPT, PARTS, UNSEEN, BREAKS] = [0, 1, 2, 3];
const ROLE = Uint8Array.from({ length: 256 }, (_, code) => {
	if ((code > 47 && code < 58) || (code > 64 && code < 91) || code === other) return KEPT;
	if (SEPARATORS.has(code)) return PARTS;
	return code === NOTHING.charCodeAt(0) ? UNSEEN : BREAKS;
});

/** 0 to 9, among the ASCII codes kept here. */
export const isFigure = (code: number | undefined) => code !== undefined && code < 58;
/** A to Z, or the letter of another alphabet. */
export const isLetter = (code: number | undefined) => code !== undefined && code >= 65;

/** Reads a text once, so that every search after it walks a row of letters and figures (§13). */
export function readCharacters(text: string): Characters {
	const { folded, codes } = foldCharacters(text);
	readLettersAsZero(folded, codes);
	const at = new Int32Array(text.length);
	const code = new Uint8Array(text.length);
	const gap = new Uint8Array(text.length);
	let [count, separators, broken] = [0, 0, true];
	for (let position = 0; position < codes.length; position++) {
		const character = codes[position]!;
		const role = ROLE[character];
		if (role === KEPT) {
			at[count] = position;
			code[count] = character;
			gap[count] = broken || separators > WIDEST_GAP ? APART : separators > 0 ? JOINED : GLUED;
			count++;
			separators = 0;
			broken = false;
		} else if (role === PARTS) {
			separators++;
			// A stop or a comma, and a space, end a thought, and the number with it.
			const next = codes[position + 1];
			if ((character === FULL_STOP || character === COMMA) && (next === SPACE || next === NEW_LINE))
				broken = true;
		} else if (role === BREAKS) broken = true;
	}
	const row = new TextDecoder('latin1').decode(code.subarray(0, count));
	return { folded, text, count, row, at, code, gap };
}

/** In a word of figures, a letter O was a zero for whoever typed or scanned it: « O6 », « FR8O ». */
const FIGURES_AND_O = /(?<![A-Z0-9~\0])(?:[A-Z]{2}(?=\d))?[\dO]*(?:\dO|O\d)[\dO]*(?![A-Z0-9~\0])/g;

function readLettersAsZero(folded: string, codes: Uint8Array): void {
	if (!/\dO|O\d/.test(folded)) return;
	for (const { 0: word, index } of folded.matchAll(FIGURES_AND_O)) {
		for (let rank = 0; rank < word.length; rank++) {
			if (word[rank] === 'O') codes[index + rank] = 48;
		}
	}
}

/** The end of a character in the text: a figure outside the first plane takes two code units. */
export function endOf({ at, text }: Characters, index: number): number {
	const start = at[index]!;
	return start + String.fromCodePoint(text.codePointAt(start)!).length;
}

/** A number starts where a figure does not follow another one at once. */
export function startsFigures({ code, gap }: Characters, index: number): boolean {
	return isFigure(code[index]) && !(index > 0 && gap[index] === GLUED && isFigure(code[index - 1]));
}

/** A number ends where no figure is glued to it. */
export function endsFigures({ code, gap, count }: Characters, last: number): boolean {
	const next = last + 1;
	return next >= count || gap[next] !== GLUED || !isFigure(code[next]);
}
