/** A letter of another alphabet, or one that has no plain form. */
export const OTHER_LETTER = '~';
/** What takes no room on screen: joiners, marks, the second half of a surrogate pair. */
export const NOTHING = '\0';
const OTHER_SIGN = '¤';

const kept = new Map<string, string>();

/**
 * The text in plain capitals and plain figures, one code unit for one, so that positions stay true:
 * "é" is E, "４" is 4, a narrow space is a space, what is invisible is NUL (reference §13).
 */
export function foldCharacters(text: string): string {
	let folded = '';
	for (const character of text) {
		let plain = kept.get(character);
		if (plain === undefined) {
			plain = foldOne(character).padEnd(character.length, NOTHING);
			// A text can hold every character there is: the memory of them stays small.
			if (kept.size < 4096) kept.set(character, plain);
		}
		folded += plain;
	}
	return folded;
}

function foldOne(character: string): string {
	if (/[\r\n\v\f\u0085\u2028\u2029]/.test(character)) return '\n';
	if (/[\s\p{Z}]/u.test(character)) return ' ';
	if (/[\p{M}\p{C}]/u.test(character)) return NOTHING;
	if (/\p{Nd}/u.test(character)) return figureOf(character);
	if (/[\p{Pd}\u2212]/u.test(character)) return '-';
	if (/[’‘ʼ`´]/.test(character)) return "'";
	if (/[«»“”„]/.test(character)) return '"';
	if (/[·•∙⋅‧]/.test(character)) return '.';
	if (/[→⇒]/.test(character)) return '>';
	const plain = character.normalize('NFKD').charAt(0).toUpperCase();
	if (/^[!-~]$/.test(plain) && !/\p{N}/u.test(character)) return plain;
	return /\p{L}/u.test(character) ? OTHER_LETTER : OTHER_SIGN;
}

/** Unicode keeps the ten figures of a script side by side, from zero to nine. */
function figureOf(character: string): string {
	const compatible = character.normalize('NFKC');
	if (/^\d$/.test(compatible)) return compatible;
	let rank = 0;
	const code = character.codePointAt(0)!;
	while (rank < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - rank - 1))) rank++;
	return String(rank % 10);
}
