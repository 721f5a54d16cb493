import { GSM_SIGNS, septetsOf } from './gsm-alphabet.ts';

export type Replaced = { from: string; to: string };

/** What French writes and GSM-7 has not, and what is written in its place. */
const TABLE = new Map(
	Object.entries({
		â: 'a',
		ê: 'e',
		ë: 'e',
		î: 'i',
		ï: 'i',
		ô: 'o',
		û: 'u',
		ÿ: 'y',
		ç: 'c',
		œ: 'oe',
		À: 'A',
		Â: 'A',
		È: 'E',
		Ê: 'E',
		Ë: 'E',
		Î: 'I',
		Ï: 'I',
		Ô: 'O',
		Œ: 'OE',
		Ù: 'U',
		Û: 'U',
		Ÿ: 'Y',
		'’': "'",
		'‘': "'",
		'“': '"',
		'”': '"',
		'\u00ab': '"',
		'\u00bb': '"',
		'…': '...',
		'–': '-',
		'—': '-',
		'\u00a0': ' ',
		'\u202f': ' ',
		'\t': ' ',
		'°': 'o'
	})
);

/**
 * Letters whose mark crosses or hooks them: Unicode takes none of these apart, and the people of a
 * centre are called Łukasz, Đorđe, Yıldız or Ɗiallo. Whole letters (þ, ð, ŋ, ə) have no mark to lose.
 */
const CROSSED = new Map(
	Object.entries({
		Ł: 'L',
		ł: 'l',
		Đ: 'D',
		đ: 'd',
		Ħ: 'H',
		ħ: 'h',
		Ŧ: 'T',
		ŧ: 't',
		ı: 'i',
		Ɓ: 'B',
		ɓ: 'b',
		Ɗ: 'D',
		ɗ: 'd',
		Ƙ: 'K',
		ƙ: 'k',
		Ƴ: 'Y',
		ƴ: 'y'
	})
);

/** What GSM-7 has not: any sign of its own, or a Latin letter with the marks written after it. */
const OUTSIDE = new RegExp(
	`\\p{Script=Latin}[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f]+|[^${RegExp.escape(GSM_SIGNS)}]`,
	'gu'
);
const LATIN = /^\p{Script=Latin}/u;

/**
 * A text (in NFC) as GSM-7 writes it: French signs by our table, and any other Latin letter without
 * its marks; with each replacement once, in the order of the text. What GSM-7 has stays (é, Ç, ñ, ø).
 * Null when one sign can be written in no way: the rest would then lose its marks for nothing.
 */
export function transliterate(text: string): { text: string; replaced: Replaced[] } | null {
	const replaced = new Map<string, string>();
	for (const [sign] of text.matchAll(OUTSIDE)) {
		const to = replaced.get(sign) ?? writeSign(sign);
		if (to === null) return null;
		replaced.set(sign, to);
	}
	return {
		text: text.replace(OUTSIDE, (sign) => replaced.get(sign)!),
		replaced: Array.from(replaced, ([from, to]) => ({ from, to }))
	};
}

function writeSign(sign: string): string | null {
	if (septetsOf(sign)) return sign;
	const inTable = TABLE.get(sign);
	if (inTable !== undefined) return inTable;
	return LATIN.test(sign) ? dropMarks(sign) : null;
}

/** The letter alone, which may be one of GSM-7 or of the table (x̂, é̄, œ́). */
function dropMarks(sign: string): string | null {
	const letter = Array.from(sign)[0]!;
	if (letter !== sign) return writeSign(letter);
	const base = Array.from(letter.normalize('NFD'))[0]!;
	const bare = CROSSED.get(base) ?? base;
	return bare === sign ? null : writeSign(bare);
}
