import { expect, test } from 'vitest';
import { needsSomebodyEntitled } from './needs-somebody-entitled.ts';

test.each([
	'son allocation va s’arrêter demain',
	'ne lit pas le français, son RSA s’arrête à la fin du mois s’il n’envoie rien',
	'titre de séjour qui expire, veut renouveler',
	'va perdre sa complémentaire santé',
	'l’huissier a laissé un papier',
	'amende à payer, majorée la semaine prochaine',
	'doit répondre à la CAF avant vendredi',
	'dernier délai pour la bourse'
])('« %s »: a right is about to stop', (words) => {
	expect(needsSomebodyEntitled(words)).toBe('right-stopping');
});

test.each([
	'Monsieur ne sait pas lire, attestation CARSAT',
	'ne sait ni lire ni écrire',
	'dame malvoyante, sa déclaration',
	'lit difficilement, courrier de la CPAM',
	'ne voit presque plus, veut voir ses remboursements',
	'a du mal à lire le courrier'
])('« %s »: cannot learn it', (words) => {
	expect(needsSomebodyEntitled(words)).toBe('cannot-learn');
});

test.each([
	'Faites-moi ma carte grise, je n’y arrive pas',
	'amende à payer',
	'dame de 70 ans, remplissez ma déclaration d’impôts',
	'ne sait pas où cliquer',
	'ne voit pas comment faire',
	'sa retraite, dossier à commencer',
	'wifi à la maison qui s’arrête tout le temps',
	'veut apprendre à lire ses mails'
])('« %s »: the desk teaches', (words) => {
	expect(needsSomebodyEntitled(words)).toBeNull();
});
