import { plain } from '../cells/plain-words.ts';

const PARTICLES = new Set(
	'le la les l de du des d van von den der ten ter el al ben ait da das do dos di del st sainte saint mac mc o'.split(
		' '
	)
);

/** Capitals are how French registers write the family name. */
export function isUpper(word: string): boolean {
	const letters = word.replace(/[^\p{L}]/gu, '');
	return (
		letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
	);
}

/** "Le", "De", "Van den": words that belong to the family name after them. */
export function isParticle(word: string): boolean {
	return PARTICLES.has(plain(word).replace(/['.]/g, ''));
}
