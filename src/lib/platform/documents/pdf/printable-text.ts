/** Stands for a character that no font of ours draws. */
const UNKNOWN = '\ufffd';

/** A tab or an exotic line end, as the space or line end it means. */
const SPACES = /[\t\v\f]/g;
const LINE_ENDS = / *(?:\r\n?|[\n\u0085\u2028\u2029])/g;
/** With a space, so that the words on both sides are two words when they are copied or read. */
const LINE_END = ' \n';

const COMBINING = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/gu;

export type Printable = (text: string) => string;

/** `plain` removes the marks that combine with the sign before them. */
export type Care = 'full' | 'plain';

/**
 * Makes a text printable by fonts that cover these characters: the same words, without control
 * characters, an unknown sign where no font has any.
 */
export function printableBy(covered: ReadonlySet<number>, care: Care): Printable {
	return (text) => {
		const words = text
			.toWellFormed()
			.normalize('NFC')
			.replace(LINE_ENDS, LINE_END)
			.replace(SPACES, ' ')
			.replace(/(?!\n)\p{Cc}/gu, '')
			.replace(/\p{Cf}|\ufe0f/gu, withoutUnseen);
		const kept = care === 'plain' ? words.replace(COMBINING, '') : words;
		return Array.from(kept, (sign) => {
			return sign === '\n' || covered.has(sign.codePointAt(0) ?? 0) ? sign : UNKNOWN;
		}).join('');
	};
}

const ZERO_WIDTH_JOINER = '\u200d';
const ZERO_WIDTH_NON_JOINER = '\u200c';
const EMOJI_STYLE = '\ufe0f';
const KEYCAP = '\u20e3';

/**
 * Marks that nobody sees (joiners, direction marks, soft hyphens, an emoji's style) stay where
 * they make one sign of several: an emoji, Arabic letters. Elsewhere they would be copied from
 * the PDF instead of the sign beside them, and a direction mark turns words over.
 */
function withoutUnseen(mark: string, at: number, text: string): string {
	const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
	const after = String.fromCodePoint(text.codePointAt(at + mark.length) ?? 0);
	const followsEmoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before);
	if (mark === ZERO_WIDTH_JOINER && (followsEmoji || isArabic(after))) return mark;
	if (mark === ZERO_WIDTH_NON_JOINER && isArabic(before)) return mark;
	if (mark === EMOJI_STYLE && (followsEmoji || after === KEYCAP)) return mark;
	return '';
}

function isArabic(sign: string): boolean {
	return /\p{Script=Arabic}/u.test(sign);
}
