import { looksLikeName } from './name-shape.ts';

export const VENUE = /^(?:lieu|salle|site|adresse|où)\b(?!\s+d)[^:]{0,15}(?::\s*|$)/iu;

export const ANIMATOR =
	/^(?:animat(?:eur|rice)s?|animée? par|intervenante?s?|format(?:eur|rice)s?|encadrante?s?|coordinat(?:eur|rice)s?)(?:\((?:eur|rice|s)\))?(?:\s*\/\s*\p{L}+(?:\(\p{L}+\))?)?\s*(?::\s*|\s(?=\p{Lu})|$)/iu;

const PERSON =
	/^(?:noms?(?: et pr[ée]noms?| pr[ée]nom)?|stagiaire|participante?|adh[ée]rente?|b[ée]n[ée]ficiaire|usag[eè]re?|apprenante?)\s*:\s*(.+)$/i;

/** The person of an individual sheet: "Nom : MARTIN Paul". */
export function personOf(text: string): string | undefined {
	const name = text
		.split('|')
		.map((part) => PERSON.exec(part.trim())?.[1])
		.find((found) => found);
	return name !== undefined && looksLikeName(name) ? name : undefined;
}

/** Animators' names, however they are joined. */
export function namesOf(text: string): string[] {
	return text
		.split(/[,;/&+]|\bet\b/)
		.map((name) => name.trim())
		.filter((name) => /\p{L}{2}/u.test(name));
}
