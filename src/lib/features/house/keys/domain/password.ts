import { refuse } from '#lib/shared/refuse.ts';
/** Characters of the shortest password (CNIL, recommendation of 2022: 12 with a second proof). */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

export type PasswordRefusal = { refusal: 'password'; message: string };

// Long enough for the rule, and the first ones anybody tries.
const OBVIOUS = [
	'motdepasse',
	'password',
	'azertyuiop',
	'qwertyuiop',
	'centresocial',
	'declic',
	'0123456789',
	'123456789'
];

/**
 * A password long enough not to be guessed: a sentence is welcome, symbols are not demanded
 * (CNIL 2022, NIST SP 800-63B). Null when it may be kept.
 */
export function refusePassword(password: string, email: string): PasswordRefusal | null {
	const length = [...password].length;
	if (length < SHORTEST_PASSWORD) {
		return tooWeak(
			`Votre mot de passe doit compter au moins ${SHORTEST_PASSWORD} caractères. Une courte phrase convient très bien.`
		);
	}
	if (length > LONGEST_PASSWORD) {
		return tooWeak(`Votre mot de passe ne peut pas dépasser ${LONGEST_PASSWORD} caractères.`);
	}
	const bare = password
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
	const own = (email.split('@')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	const rest = [...OBVIOUS, ...(own.length >= 4 ? [own] : [])].reduce(
		(left, word) => left.replaceAll(word, ''),
		bare
	);
	if (rest.length < 6 || new Set(bare).size < 5) {
		return tooWeak(
			'Ce mot de passe serait trop facile à deviner. Choisissez quelques mots sans rapport, par exemple une phrase à vous.'
		);
	}
	return null;
}

function tooWeak(message: string): PasswordRefusal {
	return refuse('password', message);
}
