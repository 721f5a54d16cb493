import { fillWords } from '#lib/platform/sms/fill-words.ts';
import { prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import { foreignLinks } from './foreign-links.ts';
import { namedPeople } from '#lib/features/house/confidential/index.ts';
import { privateWordsIn, tellsAmount } from './private-words.ts';
import { type Language, USUAL_VALUES } from './reminder-texts.ts';

/** In Arabic a part holds half as much: the same words need two. */
const MOST_SEGMENTS: Record<Language, number> = { fr: 1, easy: 1, en: 1, ar: 2 };
const PLACE = /\{[^{}\s]+\}/g;
/** Asking for an answer, in the languages of the models. */
const ASKS_ANSWER =
	/(?<!\p{L})(?:stop|r[ée]pon(?:dez|dre|ds)|(?:r|ren)envoyez|reply|text back|ردوا|أجيبوا|أرسلوا)(?!\p{L})/iu;

/**
 * What is wrong with a model that somebody writes, in sentences for her; nothing when it may serve.
 * `host` is the centre's own, where its short pages are; `hearsAnswers`, whether the provider gives back
 * what people answer: a sender with a name receives nothing, and « répondez STOP » would be a lie.
 */
export function checkModel(
	text: string,
	allowedWords: readonly string[],
	{ language, host, hearsAnswers }: { language: Language; host: string; hearsAnswers: boolean }
): string[] {
	const usual = new Map(allowedWords.map((word) => [word, USUAL_VALUES.get(word) ?? word]));
	const { unknown } = fillWords(text, usual);
	const own = text.replace(PLACE, ' ');
	const problems = unknown.map((word) => `Le mot {${word}} n’est pas connu ici.`);
	if (text.trim() === '') problems.push('Le texte est vide.');
	if (language !== 'ar') problems.push(...costlySigns(own));
	const { segments } = prepareSms(text, usual);
	const most = MOST_SEGMENTS[language];
	if (segments > most) {
		problems.push(`Ce texte part en ${segments} SMS au lieu de ${most}\u00a0: raccourcissez-le.`);
	}
	problems.push(...unsafeWording(own));
	if (foreignLinks(own, host).length > 0) {
		problems.push(`Le seul lien permis est la page courte du centre, ${host}/s/…`);
	}
	if (!hearsAnswers && ASKS_ANSWER.test(own)) {
		problems.push('Ne demandez pas de répondre\u00a0: ce numéro ne reçoit pas de réponse.');
	}
	const named = namedPeople(own).map(
		(name) => `«\u202f${name}\u202f» nomme quelqu’un\u00a0: retirez-le.`
	);
	return [...problems, ...named];
}

/** What a text must not say, whoever wrote it: a model, or a value that fills one. */
export function unsafeWording(text: string): string[] {
	const problems = privateWordsIn(text).map(
		(word) => `«\u202f${word}\u202f» ne s’écrit pas dans un SMS\u00a0: un proche peut le lire.`
	);
	if (tellsAmount(text)) problems.push('Un montant ne s’écrit pas dans un SMS.');
	return problems;
}

/**
 * Signs that make a text dearer, or that leave otherwise than they were written. Accented letters are
 * left alone: « forêt » leaves as « foret », for nothing.
 */
function costlySigns(text: string): string[] {
	const signs = new Set(text.normalize().replaceAll('\r\n', '\n'));
	return [...signs].flatMap((sign) => {
		const { text: leaves, alphabet, units, replaced } = prepareSms(sign, new Map());
		const shown = /\s/.test(sign) ? 'Une espace insécable' : `Le signe «\u202f${sign}\u202f»`;
		if (alphabet === 'ucs2') return [`${shown} double le prix du texte\u00a0: retirez-le.`];
		if (replaced.length > 0 && !/\p{L}/u.test(sign)) {
			const by = leaves === ' ' ? 'une espace simple' : `«\u202f${leaves}\u202f»`;
			return [`${shown} n’existe pas dans un SMS\u00a0: écrivez ${by}.`];
		}
		return units > 1 && replaced.length === 0 ? [`${shown} compte pour deux.`] : [];
	});
}
