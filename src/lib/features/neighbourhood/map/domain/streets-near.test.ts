import { expect, test } from 'vitest';
import { streetsNear } from './streets-near.ts';

const street = (name: string, north: number, town: string | null = 'Outreau') => ({
	...{ name, town, latitude: 50.7 + north / 1000, longitude: 1.6 }
});
const STREETS = [
	street('Rue du Bout', 20),
	street('Impasse Noël', 3),
	street('Rue de la Marée', 0),
	street('Rue de la Marée', 40, 'Wimereux'),
	street('Chemin sans Commune', 1, null)
];

test('a walk is the streets around one, the nearest first, each with its commune', () => {
	const walk = ['Rue de la Marée, Outreau', 'Chemin sans Commune', 'Impasse Noël, Outreau'];
	expect(streetsNear('rue de la marée, outreau', STREETS)).toEqual(walk);
});

test('a street that is not known, or is in two communes, proposes none', () => {
	for (const typed of ['rue des essais', 'rue de la marée', '']) {
		expect(streetsNear(typed, STREETS), typed).toEqual([]);
	}
});

test('a neighbourhood is proposed thirty streets at most', () => {
	const many = Array.from({ length: 60 }, (_, nth) => street(`Rue ${nth}e`, nth / 20));
	expect(streetsNear('rue 0e outreau', many)).toHaveLength(30);
});
