/** A letter of another alphabet, or one that has no plain form. */
export const OTHER_LETTER = '~';
/** What takes no room on screen: joiners, marks, the second half of a surrogate pair. */
export const NOTHING = '\0';
const OTHER_SIGN = '¤';

/** What each character of the first plane folds to, plus one; zero: not asked yet. */
const known = new Uint8Array(0x10000);

/**
 * The text in plain capitals and plain figures, one code unit for one, so that positions stay true:
 * "é" is E, "４" is 4, a narrow space is a space, what is invisible is NUL (confidential-numbers).
 */
export function foldCharacters(text: string): { folded: string; codes: Uint8Array } {
	const codes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		let plain = known[unit]!;
		if (plain === 0) {
			const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
			const character = String.fromCodePoint(text.codePointAt(at)!);
			plain = foldOne(character).charCodeAt(0) + 1;
			if (!isPair) known[unit] = plain;
			codes[at] = plain - 1;
			// The second half of a pair takes no room.
			if (character.length === 2) at++;
		} else codes[at] = plain - 1;
	}
	// Everything is folded to Latin-1.
	return { folded: new TextDecoder('latin1').decode(codes), codes };
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
