/** A text in lower case, without accents, with plain hyphens, apostrophes and spaces; signs stay. */
export const plain = remember((text: string) =>
	text
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘ʼ`´′]/g, "'")
		.replace(/[‐-―−]/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
);

/** The words and the numbers of a text, each apart: "S1_Marie-Thérèse" → s, 1, marie, therese. */
export const wordsOf = remember(
	(text: string): readonly string[] => plain(text).match(/\p{L}+|\d+/gu) ?? []
);

/** True when one of the phrases, already plain, is in the text. */
export function hasOneOf(text: string, phrases: readonly string[]): boolean {
	const searched = ` ${wordsOf(text).join(' ')} `;
	return phrases.some((phrase) => searched.includes(` ${phrase} `));
}

/**
 * A pure reading kept for texts already seen: a register repeats the same words thousands of
 * times. The memory is emptied when full, so that a long-lived server does not grow.
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, Result>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined || known.has(text)) return before as Result;
		const result = read(text);
		if (known.size > 20_000) known.clear();
		known.set(text, result);
		return result;
	};
}
