import { capital } from '#lib/shared/capital.ts';
import { isDay } from '#lib/shared/day.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { FORM_NAME_FIELD } from '#lib/shared/form-name.ts';
import { POST_KEY_FIELD } from '#lib/shared/post-key.ts';

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
/** Field names carry no accent; people do. */
const WORDS: Readonly<Record<string, string>> = {
	prenom: 'Prénom',
	telephone: 'Téléphone',
	naissance: 'Année de naissance',
	annee: 'Année',
	premiere: 'Première séance',
	seances: 'Nombre de séances',
	debut: 'Début',
	duree: 'Durée',
	email: 'Adresse e-mail',
	numero: 'Numéro'
};

const OURS = new Set([POST_KEY_FIELD, FORM_NAME_FIELD]);

/**
 * What the person wrote, for her eyes: without the numbers that pages put in their forms, nor the
 * fields she left empty.
 */
export function recapOf(
	texts: readonly (readonly [name: string, value: string])[]
): { label: string; text: string }[] {
	return texts
		.filter(([name, value]) => !OURS.has(name) && value.trim() !== '')
		.filter(([name, value]) => !UUID.test(name) && !UUID.test(value))
		.map(([name, text]) => ({ label: labelOf(name), text: readable(text) }));
}

/** What a field is called, for want of its page: « Année de naissance ». */
export function labelOf(name: string): string {
	const known = WORDS[name];
	if (known) return known;
	const words = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return capital(words);
}

/** Days travel as 2026-11-24; one that does not exist is shown as it was typed. */
function readable(text: string): string {
	return isDay(text) ? plainDay(text) : text;
}
