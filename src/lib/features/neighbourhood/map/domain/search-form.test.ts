import { describe, expect, test } from 'vitest';
import { isAsking, readSearchForm, searchQuery, whenAsked } from './search-form.ts';
import { partTown, townNamed, townsOf } from './read-town.ts';
import { streetNamed } from './streets-named.ts';

const read = (query: string) => readSearchForm(new URLSearchParams(query));

describe('what an address asks', () => {
	test('is written again as it was read', () => {
		const query =
			'?besoin=manger+ce+soir&ou=Outreau&ouvert=soir&pas-a-pas=oui&gratuit=oui&langue=ar&suite=20';
		expect(searchQuery(read(query))).toBe(query);
		expect(searchQuery(read(''))).toBe('');
	});

	test('is nothing else than what it may ask', () => {
		const form = read(`besoin=${'x'.repeat(900)}&ouvert=toujours&langue=<b>&suite=-1`);
		expect(form).toMatchObject({ ouvert: '', langue: '', suite: 0 });
		expect(form.besoin).toHaveLength(200);
		expect(isAsking(read('suite=20&vue=carte'))).toBe(false);
		expect(isAsking(read('pas-a-pas=oui'))).toBe(true);
	});

	test('is of when that was chosen before when that was typed', () => {
		expect(whenAsked(read('besoin=manger ce soir'))).toEqual({ name: 'soir', isMust: false });
		expect(whenAsked(read('besoin=manger ce soir&ouvert=demain'))).toEqual({
			...{ name: 'demain', isMust: true }
		});
		expect(whenAsked(read('besoin=manger'))).toBeNull();
	});
});

describe('where', () => {
	const towns = townsOf(
		[
			{ insee: '62643', name: 'Outreau' },
			{ insee: null, name: 'OUTREAU' },
			{ insee: '62667', name: 'Le Portel' },
			{ insee: '62160', name: 'Boulogne-sur-Mer' },
			{ insee: '62746', name: 'Saint-Étienne-au-Mont' },
			{ insee: '62758', name: 'Saint-Martin-Boulogne' }
		],
		new Map([
			['town:62643', 1],
			['town:outreau', 2],
			['town:62667', 3],
			['town:62160', 4]
		])
	);
	const named = (typed: string) => townNamed(typed, towns)?.name ?? null;

	test('a commune, however it is written', () => {
		expect(towns[0]).toEqual({ name: 'Outreau', ids: [1, 2] });
		expect([named('outreau'), named('PORTEL'), named('le portel')]).toEqual([
			...['Outreau', 'Le Portel', 'Le Portel']
		]);
		expect([named('boulogne'), named('St Martin Boulogne')]).toEqual([
			...['Boulogne-sur-Mer', 'Saint-Martin-Boulogne']
		]);
		expect([named('saint'), named('b'), named('')]).toEqual([null, null, null]);
	});

	test('a commune in what is typed leaves the other words', () => {
		const part = (typed: string) => {
			const { words, town } = partTown(typed, towns);
			return [words, town?.name ?? null];
		};
		expect(part('où manger au Portel')).toEqual(['où manger', 'Le Portel']);
		expect(part('mairie outreau')).toEqual(['mairie', 'Outreau']);
		expect(part('centre social d’Outreau')).toEqual(['centre social', 'Outreau']);
		expect(part('manger à Boulogne')).toEqual(['manger', 'Boulogne-sur-Mer']);
		expect(part('Boulogne-sur-Mer')).toEqual(['Boulogne-sur-Mer', null]);
		expect(part('payer ma cantine')).toEqual(['payer ma cantine', null]);
	});

	test('a street, with its number or without; never one of two', () => {
		const at = { latitude: 50.7, longitude: 1.6 };
		const streets = [
			{ ...at, name: 'Rue de la Marée', town: 'Outreau' },
			{ ...at, name: 'Avenue du Phare', town: 'Le Portel' },
			{ ...at, name: 'Rue Pasteur', town: 'Outreau' },
			{ ...at, name: 'Rue Pasteur', town: 'Le Portel' }
		];
		const street = (typed: string) => streetNamed(typed, streets);
		expect(street('12 bis rue de la maree')).toBe(streets[0]);
		expect(street('av du phare')).toBe(streets[1]);
		expect(street('rue pasteur')).toBeNull();
		expect(street('rue Pasteur, Le Portel')).toBe(streets[3]);
		expect([street('rue'), street('')]).toEqual([null, null]);
	});
});
