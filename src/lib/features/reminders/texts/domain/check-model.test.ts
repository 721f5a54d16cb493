import { describe, expect, test } from 'vitest';
import privateWords from '#content/private-words.json' with { type: 'json' };
import { checkModel } from './check-model.ts';
import type { Language } from './reminder-texts.ts';

const HOST = 'declic.exemple.fr';
const check = (text: string, hearsAnswers = false, language: Language = 'fr') =>
	checkModel(text, ['prenom', 'centre', 'jour', 'lien'], { language, host: HOST, hearsAnswers });

test.each([
	'Bonjour {prenom}, à {jour}.',
	'La forêt, ça va ? Noël, cœur, DÉJÀ, où ?',
	`Votre page : ${HOST}/s/k7m2q9.`,
	`Votre page : https://${HOST}/s/k7m2q9`,
	'Votre page : {lien}',
	'Centre social Jacques Brel, salle Rosa, rue Pierre',
	"Atelier traitement de texte, saisie d'une adresse, 14h30."
])('%s', (text) => {
	expect(check(text)).toEqual([]);
});

test.each([
	['', ['Le texte est vide.']],
	['Bonjour {nom}', ['Le mot {nom} n’est pas connu ici.']],
	['{constructor}', ['Le mot {constructor} n’est pas connu ici.']],
	['d’accord', ["Le signe « ’ » n’existe pas dans un SMS : écrivez « ' »."]],
	['bon…', ['Le signe « … » n’existe pas dans un SMS : écrivez « ... ».']],
	['un – deux', ['Le signe « – » n’existe pas dans un SMS : écrivez « - ».']],
	[
		'«oui»',
		[
			'Le signe « « » n’existe pas dans un SMS : écrivez « " ».',
			'Le signe « » » n’existe pas dans un SMS : écrivez « " ».'
		]
	],
	[
		'Ici\u00a0: oui',
		['Une espace insécable n’existe pas dans un SMS : écrivez une espace simple.']
	],
	['Venez 😀', ['Le signe « 😀 » double le prix du texte : retirez-le.']],
	['[ici', ['Le signe « [ » compte pour deux.']],
	['a'.repeat(161), ['Ce texte part en 2 SMS au lieu de 1 : raccourcissez-le.']],
	[`{prenom}${'a'.repeat(150)}`, ['Ce texte part en 2 SMS au lieu de 1 : raccourcissez-le.']],
	['Votre dossier R.S.A.', ['« rsa » ne s’écrit pas dans un SMS : un proche peut le lire.']],
	['Votre dossier RSA', ['« rsa » ne s’écrit pas dans un SMS : un proche peut le lire.']],
	['Loyers IMPAYÉS', ['« impayes » ne s’écrit pas dans un SMS : un proche peut le lire.']],
	['Surendettement', ['« surendettement » ne s’écrit pas dans un SMS : un proche peut le lire.']],
	["à l'Hôpital", ['« hopital » ne s’écrit pas dans un SMS : un proche peut le lire.']],
	['Apportez 12 euros', ['Un montant ne s’écrit pas dans un SMS.']],
	['Vingt euros', ['Un montant ne s’écrit pas dans un SMS.']],
	['12 €', ['Le signe « € » compte pour deux.', 'Un montant ne s’écrit pas dans un SMS.']],
	['Avec Monique demain', ['« Monique » nomme quelqu’un : retirez-le.']],
	['Avec Mme Duboisier', ['« Duboisier » nomme quelqu’un : retirez-le.']],
	['MARIE-CLEMENTINE vient', ['« MARIE-CLEMENTINE » nomme quelqu’un : retirez-le.']]
])('%s : %j', (text, problems) => {
	const plain = (sentence: string) => sentence.replaceAll(/[\u00a0\u202f]/g, ' ');
	expect(check(text).map(plain)).toEqual(problems.map(plain));
});

test.each([
	'https://bit.ly/3xYz',
	'bit.ly/s/abc',
	'www.caf.fr',
	'declic.exemplo.fr/s/abc',
	`http://${HOST}/s/abc`,
	`${HOST}/autre`,
	`${HOST}/s/`,
	`${HOST}/s/a/../b`,
	`${HOST}.pirate.ru/s/abc`,
	`pirate.ru/${HOST}/s/abc`,
	`moi@${HOST}/s/abc`,
	'accueil@centre.fr',
	'javascript://x'
])('no link but the short page: %s', (link) => {
	expect(check(`Voir ${link} demain`)).toEqual([
		`Le seul lien permis est la page courte du centre, ${HOST}/s/…`
	]);
});

test.each([
	'Répondez STOP',
	'STOP au numéro',
	'Merci de répondre OUI',
	'Reply YES',
	'Renvoyez OUI'
])('no answer is asked where none is heard: %s', (text) => {
	expect(check(text)).toEqual([
		'Ne demandez pas de répondre\u00a0: ce numéro ne reçoit pas de réponse.'
	]);
	expect(check(text, true)).toEqual([]);
});

describe('what a relative must not read', () => {
	const all = [...privateWords.debt, ...privateWords.health, ...privateWords.violence];

	test.each(all.map((word) => word.replace('*', '')))(
		'%s, small or large, alone or in a sentence',
		(word) => {
			for (const text of [word, word.toUpperCase(), `Votre ${word}.`, `(${word}), demain`]) {
				expect(check(text, true, 'ar').join(), text).toContain('un proche peut le lire');
			}
		}
	);

	test('an Arabic word with its article is the same', () => {
		expect(check('في المستشفى', true, 'ar')).toHaveLength(1);
		expect(check('بالديون', true, 'ar')).toHaveLength(1);
	});
});
