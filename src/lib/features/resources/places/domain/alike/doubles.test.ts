import { describe, expect, test } from 'vitest';
import { type Comparable, findPairs } from './doubles.ts';
import { namesAlike } from './place-names-alike.ts';

describe('names of one place', () => {
	test.each([
		['Médiathèque Les Sablons', 'MEDIATHEQUE DES SABLONS'],
		['CCAS', 'Centre communal d’action sociale'],
		['CCAS d’Outreau', 'Centre Communal d’Action Sociale'],
		['Centre social Jacques Brel', 'CS Jacques-Brel'],
		['Centre socioculturel Jacques Brel', 'Jacques Brel'],
		['France Services', 'Espace France Services Outreau'],
		['Espace numérique Saint-Exupéry', 'Espace numérique Saint Exupery'],
		['La Ruche', 'RUCHE'],
		['Mission Locale du Boulonnais', 'ML du Boulonnais'],
		['Centre social', 'CS Jacques Brel'],
		['Les Tourterelles', 'Les Tourterrelles']
	])('%s, %s', (one, other) => {
		expect(namesAlike(one, other, 'Outreau')).toBe(true);
		expect(namesAlike(other, one, 'Outreau')).toBe(true);
	});

	test.each([
		['École Jean Moulin', 'Centre social Jean Moulin'],
		['Maison de quartier Nord', 'Maison de quartier Sud'],
		['Foyer 1', 'Foyer 2'],
		['Mairie d’Outreau', 'La Poste d’Outreau'],
		['Centre social', 'Mission locale'],
		['La Ruche', 'Le Vent du large'],
		['Bibliothèque', 'Ludothèque'],
		['CCAS d’Outreau', 'Centre social Jacques Brel']
	])('not %s, %s', (one, other) => {
		expect(namesAlike(one, other, 'Outreau')).toBe(false);
		expect(namesAlike(other, one, 'Outreau')).toBe(false);
	});
});

const at = (id: string, more: Partial<Comparable> = {}): Comparable => ({
	...{ id, name: 'La Ruche', town: 'Outreau', insee: '62643', postcode: '62230' },
	...{ street: null, latitude: 50.7, longitude: 1.59, ...more }
});
const pairs = (...places: Comparable[]) =>
	findPairs(places).map(([one, other]) => [one.id, other.id]);

describe('one place in two rows', () => {
	test('at 299 metres, and not at 301', () => {
		expect(pairs(at('a'), at('b', { latitude: 50.7 + 299 / 111_195 }))).toEqual([['a', 'b']]);
		expect(pairs(at('a'), at('b', { latitude: 50.7 + 301.5 / 111_195 }))).toEqual([]);
	});

	test('on both sides of every edge of what is compared', () => {
		for (let step = 0; step < 40; step++) {
			const [latitude, longitude] = [50.69 + step * 0.00031, 1.58 + step * 0.00047];
			for (const [north, east] of [
				[0.0026, 0],
				[0, 0.0041],
				[0.0018, -0.0028]
			]) {
				const other = at('b', { latitude: latitude + north!, longitude: longitude + east! });
				expect(pairs(at('a', { latitude, longitude }), other), `${step}`).toEqual([['a', 'b']]);
			}
		}
	});

	test('in one town alone', () => {
		expect(pairs(at('a'), at('b', { insee: '62160' }))).toEqual([]);
		expect(pairs(at('a', { insee: null }), at('b', { insee: null, town: 'OUTREAU' }))).toHaveLength(
			1
		);
		expect(pairs(at('a', { insee: null }), at('b', { insee: null, town: 'Le Portel' }))).toEqual(
			[]
		);
	});

	test('of the same street, where one has no position', () => {
		const nowhere = { latitude: null, longitude: null };
		const street = '5, r. du Phare';
		expect(
			pairs(at('a', { street: '5 rue du Phare' }), at('b', { street, ...nowhere }))
		).toHaveLength(1);
		expect(pairs(at('a', { street: '7 rue du Phare' }), at('b', { street, ...nowhere }))).toEqual(
			[]
		);
		expect(pairs(at('a', nowhere), at('b', nowhere))).toEqual([]);
	});

	test('once each, among those that are asked', () => {
		const three = [at('a'), at('b'), at('c')];
		expect(pairs(...three)).toEqual([
			['a', 'b'],
			['a', 'c'],
			['b', 'c']
		]);
		expect(findPairs(three, new Set(['c'])).map((pair) => pair.map(({ id }) => id))).toEqual([
			['a', 'c'],
			['b', 'c']
		]);
	});
});
