import type { ThreeFields } from '#lib/features/requests/index.server.ts';

type Typed = { prenom: string; nom: string; naissance: string; quelle: string; vue: string[] };

/** Somebody new as a form says her; null when no name was typed. */
export function readThreeFields({
	prenom,
	nom,
	naissance,
	quelle,
	vue
}: Typed): ThreeFields | null {
	if (!prenom && !nom) return null;
	const birthYear = naissance ? Number(naissance) : undefined;
	const person = { givenName: prenom, familyName: nom, birthYear };
	if (quelle === '') return { person, answer: null };
	return { person, answer: quelle === 'autre' ? { otherThan: vue } : { sameAs: quelle } };
}
