/** Letters of other alphabets that a keyboard or a trick puts in place of Latin ones, once small. */
const LOOK_ALIKE = new Map(
	Object.entries({
		а: 'a',
		е: 'e',
		о: 'o',
		р: 'p',
		с: 'c',
		т: 't',
		у: 'y',
		х: 'x',
		ѕ: 's',
		і: 'i',
		к: 'k',
		α: 'a',
		ε: 'e',
		ι: 'i',
		ο: 'o',
		ρ: 'p',
		τ: 't',
		œ: 'oe',
		// Arabic writes these two ways; which one is a matter of habit.
		ى: 'ي',
		ة: 'ه'
	})
);
/** Joins, marks of direction, and the stroke that lengthens an Arabic word. */
const UNSEEN = /\p{Cf}|\u0640/gu;
const SPELT = /(?<!\S)\S(?: \S(?!\S)){2,}/gu;

/**
 * The words of an answer, with all that never changes what it says taken away: full-width letters,
 * capitals, accents, punctuation, letters said long (« ouiii »). Three letters or more standing alone
 * in a row are one word, spelt out.
 */
export function foldAnswer(text: string): string[] {
	const bare = text
		.normalize('NFKC')
		.replace(UNSEEN, '')
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '');
	const latin = Array.from(bare, (sign) => LOOK_ALIKE.get(sign) ?? sign).join('');
	return latin
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(SPELT, (letters) => letters.replaceAll(' ', ''))
		.replace(/(\p{L})\1+/gu, '$1')
		.split(' ')
		.filter((word) => word !== '');
}
