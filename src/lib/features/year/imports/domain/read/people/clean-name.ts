import { plain } from '../cells/plain-words.ts';

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
