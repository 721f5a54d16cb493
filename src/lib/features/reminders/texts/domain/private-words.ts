import written from '#content/private-words.json' with { type: 'json' };

const fold = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}|\p{Cf}/gu, '')
		.replaceAll('œ', 'oe')
		// « R.S.A. » is read as « RSA ».
		.replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '');

/** An Arabic word carries « and », « with », « for » and « the » before it, in one piece. */
const CARRIED = '(?:و|ف)?(?:ب|ل|ك)?(?:ال|ل)?';

const PRIVATE = [...written.debt, ...written.health, ...written.violence].map((word) => {
	const start = /\p{Script=Arabic}/u.test(word) ? CARRIED : '';
	const end = word.endsWith('*') ? '\\p{L}*' : 's?';
	const body = RegExp.escape(fold(word.replace('*', '')));
	return new RegExp(`(?<![\\p{L}\\p{N}])${start}${body}${end}(?![\\p{L}\\p{N}])`, 'gu');
});

/** Words of debt, health or violence in a text: several people may read one telephone. */
export function privateWordsIn(text: string): string[] {
	const folded = fold(text);
	const found = PRIVATE.flatMap((word) =>
		Array.from(folded.matchAll(word), (match) => ({ said: match[0], at: match.index }))
	);
	const inOrder = found.toSorted((one, other) => one.at - other.at);
	return [...new Set(inOrder.map(({ said }) => said))];
}

const AMOUNT = /[€£$]|(?<!\p{L})(?:euros?|eur|pounds?|dollars?)(?!\p{L})|يورو/iu;

/** Whether a sum of money is told, in figures or in words. */
export function tellsAmount(text: string): boolean {
	return AMOUNT.test(text.normalize('NFKC'));
}
