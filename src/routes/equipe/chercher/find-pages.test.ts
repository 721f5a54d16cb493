import { expect, test } from 'vitest';
import { pagesFor } from '../team-pages.ts';
import { findPages } from './find-pages.ts';

const found = (typed: string, role: 'direction' | 'accueil' = 'direction') =>
	findPages(typed, pagesFor(role)).map(({ label }) => label);

test('what one wants to do leads to its page, whatever the small words, accents and plurals', () => {
	expect(found('salle')[0]).toBe('Salles');
	expect(found('les SALLES')[0]).toBe('Salles');
	expect(found('imprimer la feuille')[0]).toBe('Imprimer la feuille du jour');
	expect(found('prêter un portable')).toEqual(['Matériel et prêts']);
	expect(found('reunion')[0]).toBe('Réunions d’information');
	expect(found('inviter un collègue')).toEqual(['Équipe']);
});

test('a page whose name says it comes before one that only knows the word', () => {
	expect(found('partenaire').slice(0, 2)).toEqual(['Ajouter un partenaire', 'Partenaires']);
});

test('a role is led nowhere that it may not open', () => {
	expect(found('inviter', 'accueil')).toEqual([]);
	expect(found('partenaire', 'accueil')).toEqual(['Partenaires']);
});

test('nothing typed, or a word of nobody, finds nothing', () => {
	expect(found('  ')).toEqual([]);
	expect(found('la')).toEqual([]);
	expect(found('zygomatique')).toEqual([]);
});
