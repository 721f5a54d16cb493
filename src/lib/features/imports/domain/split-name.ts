import givenNames from '#content/given-names.json' with { type: 'json' };
import { plain, remember, wordsOf } from './plain-words.ts';

export type NameOrder = 'family-first' | 'given-first';
export type SplitName = { familyName: string; givenName: string; sex?: 'female' | 'male' };

const FEMALE = new Set([...givenNames.female, ...givenNames.both]);
const MALE = new Set([...givenNames.male, ...givenNames.both]);
const PARTICLES = new Set(
	'le la les l de du des d van von den der ten ter el al ben ait da das do dos di del st sainte saint mac mc o'.split(
		' '
	)
);
const CIVILITY = /^(madame|mademoiselle|mme|mlle|melle|monsieur|mr|m)(?:\.|(?=\s))\s*/i;

/** A name without its number, civility, maiden name and remarks: "3. Mme DUPONT Marie (née X)". */
export function cleanName(text: string): { name: string; sex?: 'female' | 'male' } {
	let name = text
		.replace(/\([^)]*\)?/g, ' ')
		.replace(/^\s*(?:n°\s*)?\d+\s*[.):°-]*\s*/i, '')
		.replace(/\b(?:née?|épouse|ép\.?|veuve|vve)\s+.*$/iu, '')
		.replace(/[*;:!]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(COUPLE, '');
	const civility = CIVILITY.exec(name);
	if (civility) name = name.slice(civility[0].length);
	return { name, sex: civility ? sexOfCivility(civility[1] ?? '') : undefined };
}

const COUPLE =
	/^(?:m\.?|mr\.?|monsieur|mme|madame)\s*(?:et|&|\/)\s*(?:m\.?|mr\.?|monsieur|mme|madame)\s+/i;

/** "M. et Mme DUPONT": two people on one line, whom only the centre can tell apart. */
export function isCouple(text: string): boolean {
	return COUPLE.test(text.trim()) || /\p{L}\s+(?:et|&)\s+\p{L}/iu.test(text);
}

/** "Mme" and "Mlle" are women, "M." and "Mr" men; a couple on one line is neither. */
export function sexOfCivility(text: string): 'female' | 'male' | undefined {
	const word = plain(text).replace(/[.\s]/g, '');
	if (/^(madame|mademoiselle|mme|mlle|melle)s?$/.test(word)) return 'female';
	return /^(monsieur|mr|m)$/.test(word) ? 'male' : undefined;
}

/** True when every part of a word is a given name of the list ("Marie-Thérèse"). */
export const isGivenName = remember((text: string): boolean => {
	const parts = wordsOf(text);
	return parts.length > 0 && parts.every((part) => FEMALE.has(part) || MALE.has(part));
});

/** The sex a given name carries in France, when it carries one only. */
export function sexOfGivenName(text: string): 'female' | 'male' | undefined {
	const first = wordsOf(text)[0] ?? '';
	if (FEMALE.has(first) === MALE.has(first)) return undefined;
	return FEMALE.has(first) ? 'female' : 'male';
}

/** A cell's own evidence: positive for the family name first; three when capitals say it. */
export function orderVote(text: string): number {
	const { name } = cleanName(text);
	if (name.includes(',')) return 0;
	const words = name.split(' ');
	const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
	if (words.length < 2) return 0;
	const [upperFirst, upperLast] = [isUpper(first) || isParticle(first), isUpper(last)];
	if (words.some(isUpper) && upperFirst !== upperLast) return upperFirst ? 3 : -3;
	const [givenFirst, givenLast] = [isGivenName(first), isGivenName(last)];
	if (givenFirst === givenLast) return 0;
	return givenLast ? 1 : -1;
}

/** Family and given names of a cell, capitals deciding first, then the order of the column. */
export function splitName(text: string, order: NameOrder): SplitName {
	const { name, sex } = cleanName(text);
	const comma = name.split(/\s*,\s*/);
	if (comma.length === 2) return { familyName: comma[0] ?? '', givenName: comma[1] ?? '', sex };
	const words = name.split(' ').filter((word) => word !== '');
	if (words.length < 2) {
		const isGiven = words[0] !== undefined && !isUpper(words[0]) && isGivenName(words[0]);
		return isGiven
			? { familyName: '', givenName: name, sex }
			: { familyName: name, givenName: '', sex };
	}
	const vote = orderVote(name);
	const isFamilyFirst =
		Math.abs(vote) === 3 ? vote > 0 : order === 'family-first' || isParticle(words[0] ?? '');
	const cut = isFamilyFirst ? cutAfterFamily(words) : cutAfterGiven(words);
	const [start, end] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
	return isFamilyFirst
		? { familyName: start, givenName: end, sex }
		: { familyName: end, givenName: start, sex };
}

function cutAfterFamily(words: string[]): number {
	const firstLower = words.findIndex((word) => !isUpper(word) && !isParticle(word));
	if (words.some(isUpper) && firstLower > 0) return firstLower;
	let cut = words.findIndex((word) => !isParticle(word)) + 1;
	if (cut > 1) return cut;
	cut = words.length - 1;
	while (cut > 1 && isGivenName(words[cut - 1] ?? '') && isGivenName(words[cut] ?? '')) cut--;
	return isGivenName(words[cut] ?? '') ? cut : 1;
}

function cutAfterGiven(words: string[]): number {
	const firstUpper = words.findIndex(isUpper);
	if (firstUpper > 0 && words.slice(firstUpper).every(isUpper)) {
		let cut = firstUpper;
		while (cut > 1 && isParticle(words[cut - 1] ?? '')) cut--;
		return cut;
	}
	const particle = words.findIndex((word, at) => at > 0 && isParticle(word));
	if (particle > 0 && particle < words.length - 1) return particle;
	let cut = 1;
	while (cut < words.length - 1 && isGivenName(words[cut] ?? '')) cut++;
	return cut;
}

function isUpper(word: string): boolean {
	const letters = word.replace(/[^\p{L}]/gu, '');
	return (
		letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
	);
}

function isParticle(word: string): boolean {
	return PARTICLES.has(plain(word).replace(/['.]/g, ''));
}
