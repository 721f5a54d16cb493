import * as library from '@gouvfr-anct/lieux-de-mediation-numerique';
import { describe, expect, test } from 'vitest';
import { type ListName, LISTS, valuesOf } from '../facts/lists.ts';
import { PLACE_KINDS } from '../facts/kinds.ts';
import { splitValues, splitWords, translate, translateKind } from './translate.ts';

const OF_LIBRARY: Record<ListName, object> = {
	services: library.Service,
	welcome: library.PublicSpecifiquementAdresse,
	cares: library.PriseEnChargeSpecifique,
	priceKind: library.Frais,
	programmes: library.DispositifProgrammeNational,
	labels: library.FormationLabel,
	waysIn: library.ModaliteAcces,
	waysOfHelp: library.ModaliteAccompagnement,
	roaming: library.Itinerance
};

test.each(Object.keys(LISTS) as ListName[])('the list of %s is the library’s own', (list) => {
	const straight = (values: readonly string[]) =>
		values.map((value) => value.replaceAll('’', "'")).sort();
	expect(straight(valuesOf(list))).toEqual(straight(Object.values(OF_LIBRARY[list])));
});

test('and so are the kinds of places', () => {
	expect(PLACE_KINDS.map(({ code }) => code).sort()).toEqual(
		Object.values(library.Typologie).sort()
	);
});

test('every value is read back, whatever its apostrophes, its accents and its capitals', () => {
	for (const list of Object.keys(LISTS) as ListName[]) {
		for (const value of valuesOf(list)) {
			for (const told of [value, value.replaceAll("'", '’'), value.toUpperCase()]) {
				expect(translate(list, told), told).toEqual({ value, isOld: false });
			}
		}
	}
});

describe('the words of before', () => {
	test.each([
		[
			'Prendre en main un smartphone ou une tablette',
			'Maîtrise des outils numériques du quotidien'
		],
		['Devenir autonome dans les démarches administratives', 'Aide aux démarches administratives'],
		[
			'Réaliser des démarches administratives avec un accompagnement',
			'Aide aux démarches administratives'
		],
		['Accéder à une connexion internet', 'Accès internet et matériel informatique'],
		['Promouvoir la citoyenneté numérique', 'Compréhension du monde numérique'],
		['Créer et développer mon entreprise', 'Insertion professionnelle via le numérique'],
		['Créer avec le numérique', 'Loisirs et créations numériques'],
		["S'équiper en matériel informatique", 'Acquisition de matériel informatique à prix solidaire'],
		['Soutenir la parentalité avec le numérique', 'Parentalité et éducation avec le numérique']
	])('%s is now « %s »', (told, value) => {
		expect(translate('services', told)).toEqual({ value, isOld: true });
	});

	test('a label of La Poste was written without its space', () => {
		expect(translate('labels', 'Étapes numériques(La Poste)')).toEqual({
			...{ value: 'Étapes numériques (La Poste)', isOld: false }
		});
	});
});

test('what is in no list is not guessed: the nearest is proposed, or nothing', () => {
	expect(translate('services', 'Bureautique')).toMatchObject({
		...{ value: null, nearest: 'Maîtrise des outils numériques du quotidien' }
	});
	expect(translate('services', 'Aides aux démarche administrative')).toMatchObject({
		...{ value: null, nearest: 'Aide aux démarches administratives' }
	});
	expect(translate('services', 'Poterie')).toEqual({ value: null, nearest: null });
});

test('a kind is read by its code or by its label', () => {
	expect(translateKind('CCAS')).toEqual({ value: 'CCAS', isOld: false });
	expect(translateKind('ccas')).toEqual({ value: 'CCAS', isOld: true });
	expect(translateKind('Centre social')).toEqual({ value: 'CS', isOld: true });
	expect(translateKind('CCASS')).toEqual({ value: null, nearest: 'CCAS' });
	expect(translateKind('Vaisseau')).toEqual({ value: null, nearest: null });
});

test('both separators part values, a comma never; a semicolon of an address does not, beside a bar', () => {
	expect(splitValues('CS;ASSO| MQ')).toEqual(['CS', 'ASSO', 'MQ']);
	expect(splitValues('Bibliothèque, médiathèque')).toEqual(['Bibliothèque, médiathèque']);
	expect(splitWords('https://exemple.fr/a;b|https://exemple.fr/c')).toHaveLength(2);
	expect(splitWords('la Caf;la caisse')).toEqual(['la Caf', 'la caisse']);
});
