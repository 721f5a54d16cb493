import type { LikenessReason } from './likeness.ts';

const WORDS: Record<LikenessReason, string> = {
	'same-name': 'même nom',
	'swapped-names': 'nom et prénom inversés',
	'other-order': 'mêmes mots, dans un autre ordre',
	'sounds-alike': 'noms qui se prononcent pareil',
	'letter-off': 'une lettre de différence',
	'name-within': 'un nom contient l’autre',
	'same-year': 'même année de naissance',
	'near-year': 'un an d’écart',
	'year-missing': 'année de naissance manquante',
	'year-slip': 'un chiffre de l’année diffère',
	'same-phone': 'même téléphone',
	'same-email': 'même adresse électronique',
	'same-member-number': 'même numéro d’adhérent',
	'other-sex': 'sexe différent'
};

/** What a reason is called on screen, as the desk says it. */
export function reasonWords(reason: string): string {
	return WORDS[reason as LikenessReason] ?? reason;
}
