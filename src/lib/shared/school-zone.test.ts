import { expect, test } from 'vitest';
import { departmentOf, zoneOf } from './school-zone.ts';

const METROPOLE = [
	...Array.from({ length: 95 }, (_, nth) => String(nth + 1).padStart(2, '0')).filter(
		(department) => department !== '20'
	),
	'2A',
	'2B'
];

test('every département of metropolitan France has one zone', () => {
	expect(METROPOLE).toHaveLength(96);
	expect(METROPOLE.filter((department) => !zoneOf(`${department}001`))).toEqual([]);
});

test('Outreau is in zone B, Lyon in A, Paris in C, Ajaccio in none of the three', () => {
	expect(['62643', '69123', '75056', '2A004'].map(zoneOf)).toEqual(['B', 'A', 'C', 'corse']);
	expect(['97105', '97209', '97302', '97411', '97608'].map(zoneOf)).toEqual([
		'guadeloupe',
		'martinique',
		'guyane',
		'reunion',
		'mayotte'
	]);
});

test('a centre without a commune, or in a territory that sets its own dates, has no zone by itself', () => {
	expect([zoneOf(null), zoneOf('97502'), zoneOf('98818')]).toEqual([null, null, null]);
	expect([departmentOf('97411'), departmentOf('2B033')]).toEqual(['974', '2B']);
});
