import { counted } from '#lib/shared/french-plural.ts';

export const SPOKEN_LANGUAGES = ['fr', 'en', 'ar'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

type Rule = readonly [seen: RegExp, said: string | ((...found: string[]) => string)];

/** What is seen on a page and said by nobody, in every language. */
const SILENT: readonly Rule[] = [
	[/\r\n?/g, '\n'],
	// espeak-ng reads what stands between [[ ]] as its own phonemes.
	[/[[\]{}|_^~`\\]/g, ' '],
	[/\u00ad|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ''],
	[/\p{Extended_Pictographic}\ufe0f?/gu, ' '],
	[/[«»“”„‹›"<>]/g, ' '],
	[/\s*[→➜⇒]\s*/g, ', '],
	[/https?:\/\//gi, ''],
	// A line that ends without a full stop is a title: the voice rests after it.
	[/([^\s.,:;!?…،؛؟])[^\S\n]*\n+/g, '$1.\n'],
	[/\s+/g, ' ']
];

/** Said letter by letter, where the voice would make a word of them. */
const SPELLED = [
	'AAH',
	'ANTS',
	'APL',
	'ASE',
	'CCAS',
	'CIO',
	'CNI',
	'ENT',
	'FPS',
	'MSA',
	'RSA',
	'URL'
];

/** Said as people say them, where the voice would not. */
const AS_SAID: Readonly<Record<string, string>> = {
	ANTAI: 'antaï',
	CESU: 'cézu',
	CPAM: 'cépam',
	CROUS: 'crousse',
	EHPAD: 'épade',
	ameli: 'améli',
	Ameli: 'améli'
};

const letterByLetter = (letters: string) => letters.split('').join(' ');

/** An address read aloud, part by part: what is typed is heard. */
const inFrench = (address: string) =>
	address
		.replace(/^www\b/i, 'w w w')
		.replaceAll('.', ' point ')
		.replaceAll('/', ' barre ')
		.replaceAll('-', ' tiret ');

const FRENCH: readonly Rule[] = [
	[/(?:[\p{L}\d-]+\.)+(?:fr|com|org|net|eu)\b(?:\/[\p{L}\d/-]+)?/giu, inFrench],
	[
		/(?<![\p{L}\d])(\d{1,2}) ?h(?: ?(\d{2}))?(?![\p{L}\d])/gu,
		(_, hours, minutes) => hour(hours!, minutes)
	],
	[/(?<![\p{L}\d])1 heure(?!\p{L})/gu, 'une heure'],
	[/(?<!\p{L})e-?mail(s?)(?!\p{L})/giu, 'imèle$1'],
	[/(?<!\p{L})n° ?(?=\d)/giu, 'numéro '],
	[/(?<!\p{L})M\. (?=\p{Lu})/gu, 'monsieur '],
	[/ ?€/g, ' euros'],
	// Keys of a telephone.
	[/\*/g, ' étoile '],
	[/#/g, ' dièse '],
	[/(?<=\p{L})\/(?:ou(?!\p{L})|(?=\p{L}))/gu, ' ou '],
	[whole(SPELLED), letterByLetter],
	[whole(Object.keys(AS_SAID)), (word) => AS_SAID[word]!]
];

const RULES: Record<SpokenLanguage, readonly Rule[]> = {
	fr: FRENCH,
	en: [[/(?<![\p{L}\d])(\d{1,2}) ?h ?(\d{2})(?![\p{L}\d])/gu, '$1:$2']],
	ar: [
		[/(?<![\p{L}\d])(\d{1,2}) ?h ?(\d{2})(?![\p{L}\d])/gu, '$1:$2'],
		// As it is said in French: the voice would spell it in English.
		[whole(['CAF']), 'كاف']
	]
};

/**
 * The text as the voice is to say it: without what is only seen (guillemets, arrows, pictures),
 * hours, addresses and initials in words. Empty where there is nothing to say.
 */
export function spokenWords(text: string, language: SpokenLanguage): string {
	const said = [...SILENT, ...RULES[language]].reduce(
		(words, [seen, as]) => words.replace(seen, as as string),
		text.normalize('NFC')
	);
	const words = said
		.replaceAll(/ +/g, ' ')
		.replaceAll(/ (?=[,.;:!?…])/g, '')
		.trim();
	return /[\p{L}\d]/u.test(words) ? words : '';
}

function hour(hours: string, minutes: string | undefined): string {
	const number = Number(hours);
	const said = number === 1 ? 'une heure' : counted(number, 'heure');
	return Number(minutes ?? 0) === 0 ? said : `${said} ${Number(minutes)}`;
}

function whole(words: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'gu');
}
