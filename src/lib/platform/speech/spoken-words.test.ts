import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SPOKEN_LANGUAGES, spokenWords } from './spoken-words.ts';

test.each([
	['Cliquez sur «\u202fValider\u202f»\u202f!', 'Cliquez sur Valider!'],
	['Dites\u00a0: «\u202fbonjour\u202f».', 'Dites: bonjour.'],
	['Venez à 14\u00a0h\u00a030.', 'Venez à 14 heures 30.'],
	['De 9h à 12\u202fh, puis 14h05', 'De 9 heures à 12 heures, puis 14 heures 5'],
	['à 1 h, à 1 h 30, dans 1 heure', 'à une heure, à une heure 30, dans une heure'],
	['la CAF, un SMS, un code QR', 'la CAF, un SMS, un code QR'],
	['l’e-mail, des e-mails, un Email', 'l’imèle, des imèles, un imèle'],
	['Ouvrez www.caf.fr.', 'Ouvrez w w w point caf point fr.'],
	['https://www.impots.gouv.fr', 'w w w point impots point gouv point fr'],
	['le site ameli.fr', 'le site améli point fr'],
	['service-public.fr/mes-droits', 'service tiret public point fr barre mes tiret droits'],
	['nom@exemple.fr', 'nom@exemple point fr'],
	['le RSA et l’APL, pas la RSAX', 'le R S A et l’A P L, pas la RSAX'],
	['la CPAM', 'la cépam'],
	['n° 12, 3 € et 1 000 €', 'numéro 12, 3 euros et 1 000 euros'],
	['M. Petit, et la page M. fin', 'monsieur Petit, et la page M. fin'],
	['et/ou, son/image', 'et ou, son ou image'],
	['Menu → Réglages 📷', 'Menu, Réglages'],
	['Ouvrir la porte\nTournez la clé.\nPoussez.', 'Ouvrir la porte. Tournez la clé. Poussez.'],
	['[[a_b]] <b>', 'a b b'],
	['Tapez *06#.', 'Tapez étoile 06 dièse.'],
	['im\u00adpri\u200bmer', 'imprimer'],
	['« … » !', '']
])('in French, « %s » is said « %s »', (text, words) => {
	expect(spokenWords(text, 'fr')).toBe(words);
});

test('in English and in Arabic too, only what is heard remains', () => {
	expect(spokenWords('Press “OK” at 14 h 30 → go', 'en')).toBe('Press OK at 14:30, go');
	expect(spokenWords('موقع «\u202fCAF\u202f» على 14 h 30', 'ar')).toBe('موقع كاف على 14:30');
});

test('whatever the text, nothing that is only seen is left, and the same is said twice', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(
			'« ',
			' »',
			'\u202f',
			'\u00a0',
			'[[',
			']]',
			'14 h 30',
			'e-mail',
			'www.caf.fr',
			'\n'
		)
	);
	fc.assert(
		fc.property(fc.array(piece), fc.constantFrom(...SPOKEN_LANGUAGES), (pieces, language) => {
			const words = spokenWords(pieces.join(''), language);
			expect(words).not.toMatch(/[«»“”[\]\n\u202f\u00a0]| {2}|^ | $/);
			expect(spokenWords(pieces.join(''), language)).toBe(words);
		})
	);
});
