import { foldText } from '#lib/shared/person-name.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { nearestWord } from './nearest-word.ts';

/** The words that a letter may hold between brackets, and what each stands for. */
export const PLACEHOLDERS = {
	prénom: 'son prénom',
	nom: 'son nom de famille',
	programme: 'l’atelier qui l’intéresse',
	'jour et heure de la réunion': '« mercredi 9 décembre 2026 à 17 h »',
	lieu: 'où a lieu la réunion',
	'téléphone du centre': 'celui de l’en-tête',
	centre: 'le nom de votre centre'
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

export type PlaceholderRefusal = { refusal: 'placeholder'; message: string };

const BRACKETED = /\[([^[\]]*)\]/g;

/** Whether a word between brackets is one that we replace. */
export const isPlaceholder = (word: string): word is Placeholder =>
	Object.hasOwn(PLACEHOLDERS, word);

/** The words between brackets of a text, each once, in their order. */
export function placeholdersIn(text: string): string[] {
	return [...new Set(Array.from(text.matchAll(BRACKETED), ([, word = '']) => word))];
}

/**
 * Each word between brackets is one that we know, written as we write it: a letter that says
 * « Bonjour [prenon] » is worse than none.
 */
export function refusePlaceholders(text: string): PlaceholderRefusal | null {
	const unknown = placeholdersIn(text).filter((word) => !isPlaceholder(word));
	if (unknown.length > 0) {
		return refuse('placeholder', unknown.map(unknownSentence).join(' '));
	}
	if (!/[[\]]/.test(text.replace(BRACKETED, ''))) return null;
	return refuse(
		'placeholder',
		'Il manque un crochet\u00a0: un mot à remplacer s’écrit entre deux, comme [prénom].'
	);
}

function unknownSentence(word: string): string {
	const near = nearestWord(word, Object.keys(PLACEHOLDERS), foldText);
	const known = near ?? Object.keys(PLACEHOLDERS).join('], [');
	const ask = near ? `Vouliez-vous dire [${known}]\u00a0?` : `On peut écrire [${known}].`;
	return `[${word}] n’est pas un mot que nous savons remplacer. ${ask}`;
}
