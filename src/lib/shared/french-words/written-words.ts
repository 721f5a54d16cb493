import content from '#content/families.json' with { type: 'json' };

/** Without accents, so that a note in capitals reads like any other. */
function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/**
 * A word without the mark of its plural or of its feminine, which nobody spells twice alike: it
 * is only ever compared with words cut the same way.
 */
function bare(word: string): string {
	if (word.length < 4) return word;
	const singular = word.replace(/[sx]$/, '');
	if (singular.length < 5) return singular;
	return singular.replace(/(?<=[eiu])e$|(?<=l)le$|(?<=n)ne$|(?<=t)te$/, '');
}

const listed = (lines: string[]) => lines.flatMap((line) => line.split(', '));
const small = new Set(listed(content.smallWords));
/** « retraité » is a person, « retraite » a family: where accents are written, these count. */
const accented = new Set(listed(content.accented));
const shortened = new Map(Object.entries(content.shortened));

/**
 * The words of a request that say something, in their order and ready to be compared: apostrophes
 * and hyphens part words, « C.A.F. » is one, articles and pronouns are left out, what the desk
 * shortens is read in full.
 */
export function writtenWords(text: string): string[] {
	const spoken = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `);
	const words: string[] = [];
	for (const word of spoken.match(/[\p{L}\p{N}]+/gu) ?? []) {
		const plain = withoutAccents(word);
		if (accented.has(word)) words.push(word.replace(/e?s?$/, ''));
		else if (!small.has(plain)) words.push(bare(shortened.get(plain) ?? plain));
	}
	return words;
}
