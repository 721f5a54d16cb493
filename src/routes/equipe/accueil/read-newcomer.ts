import type { Newcomer } from '#lib/features/desk/requests/index.server.ts';
import { readPhone } from '#lib/shared/phone-number.ts';

type Typed = {
	prenom: string;
	nom: string;
	naissance: string;
	telephone: string;
	rappels: '' | 'given' | 'refused';
	quelle: string;
	vue: string[];
};

/** Somebody new as a form says her; null when no name was typed. */
export function readNewcomer({
	prenom,
	nom,
	naissance,
	telephone,
	rappels,
	quelle,
	vue
}: Typed): Newcomer | null {
	if (!prenom && !nom) return null;
	const birthYear = naissance ? Number(naissance) : undefined;
	const person = { givenName: prenom, familyName: nom, birthYear, phone: phoneOf(telephone) };
	const said = { person, reminders: rappels || null };
	if (quelle === '') return { ...said, answer: null };
	return { ...said, answer: quelle === 'autre' ? { otherThan: vue } : { sameAs: quelle } };
}

/** Her own number; one that cannot be dialled was refused by the form. */
function phoneOf(typed: string): Newcomer['person']['phone'] {
	const reading = typed ? readPhone(typed) : null;
	if (!reading || 'refusal' in reading) return undefined;
	return { number: reading.e164, owner: 'own', isFictional: reading.fictional };
}
