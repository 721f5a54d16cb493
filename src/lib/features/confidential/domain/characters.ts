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

const SEPARATORS = new Set(' \n.-/_\\|');
/** Longer than that, two numbers are simply far from each other. */
const WIDEST_GAP = 5;
const other = OTHER_LETTER.charCodeAt(0);

/** 0 to 9, among the ASCII codes kept here. */
export const isFigure = (code: number | undefined) => code !== undefined && code < 58;
/** A to Z, or the letter of another alphabet. */
export const isLetter = (code: number | undefined) => code !== undefined && code >= 65;

/** Reads a text once, so that every search after it walks a row of letters and figures (§13). */
export function readCharacters(text: string): Characters {
	const folded = foldCharacters(text);
	const at = new Int32Array(text.length);
	const code = new Uint8Array(text.length);
	const gap = new Uint8Array(text.length);
	let [count, separators, broken] = [0, 0, true];
	for (let position = 0; position < folded.length; position++) {
		const character = folded.charCodeAt(position);
		if (
			(character > 47 && character < 58) ||
			(character > 64 && character < 91) ||
			character === other
		) {
			at[count] = position;
			code[count] = character;
			gap[count] = broken || separators > WIDEST_GAP ? APART : separators > 0 ? JOINED : GLUED;
			count++;
			[separators, broken] = [0, false];
		} else if (SEPARATORS.has(folded[position]!)) {
			separators++;
			// A full stop and a space end a sentence, and the number with it.
			const next = folded[position + 1];
			if (folded[position] === '.' && (next === ' ' || next === '\n')) broken = true;
		} else if (folded[position] !== NOTHING) broken = true;
	}
	const row = new TextDecoder('latin1').decode(code.subarray(0, count));
	return { folded, text, count, row, at, code, gap };
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
