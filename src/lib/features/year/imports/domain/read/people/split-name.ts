import { cleanName } from './clean-name.ts';
import { isGivenName } from './given-names.ts';
import { isParticle, isUpper } from './name-words.ts';

export type NameOrder = 'family-first' | 'given-first';

export type SplitName = { familyName: string; givenName: string; sex?: 'female' | 'male' };

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
