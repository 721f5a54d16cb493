import { describe, expect, test } from 'vitest';
import { pointChosen, pointIn, streetTold, whereChoices, whereMeant } from './where-said.ts';

const ID = '0198f2a4-7c11-7aaa-8bbb-0123456789ab';
const PLACES = [{ id: ID, name: 'Médiathèque de la Marée', town: 'Outreau' }];
const STREETS = [
	{ name: 'Rue de la Marée', town: 'Outreau' },
	{ name: 'Rue de la Marée', town: 'Le Portel' }
];
const values = (typed: string, found: Parameters<typeof whereChoices>[1]) =>
	whereChoices(typed, found).map(({ value }) => value);

describe('where it is, the likeliest first', () => {
	test('a street that is in two communes is asked', () => {
		expect(values('12 rue de la Marée', { streets: STREETS, places: PLACES })).toEqual([
			...['rue:Rue de la Marée, Outreau', 'rue:Rue de la Marée, Le Portel', ID, 'nulle-part']
		]);
	});

	test('a place comes before words that are no street, and after a street that nobody knows', () => {
		expect(values('la médiathèque', { streets: [], places: PLACES })).toEqual([
			...[ID, 'ecrit', 'nulle-part']
		]);
		expect(values('12 rue des Embruns', { streets: [], places: PLACES })).toEqual([
			...['ecrit', ID, 'nulle-part']
		]);
	});

	test('nothing typed, nothing to choose', () => {
		expect(values('', { streets: [], places: [] })).toEqual(['nulle-part']);
		expect(values('  ', { streets: [], places: [] })).toEqual(['nulle-part']);
	});
});

test('what was typed is told without its number, nor what says who', () => {
	expect(streetTold('12 bis, rue des Embruns')).toBe('rue des Embruns');
	expect(streetTold('chez moi, 06 39 98 71 72')).toBe('chez moi, [numéro masqué]');
	const [own] = whereChoices('12 rue des Embruns', { streets: [], places: [] });
	expect(own).toMatchObject({ kind: 'typed', name: 'rue des Embruns' });
});

test.each([
	['rue Alma', '', { street: 'rue Alma' }],
	['rue Alma', 'ecrit', { street: 'rue Alma' }],
	['rue Alma', 'rue:Rue Alma, Outreau', { street: 'Rue Alma, Outreau' }],
	['rue Alma', ID, { placeId: ID }],
	['rue Alma', 'point:50.7034,1.5915', { point: { latitude: 50.7034, longitude: 1.5915 } }],
	['', 'point:91,1.5', { nowhere: true }],
	['', 'point:50.70341234,1.5', { nowhere: true }],
	['rue Alma', 'nulle-part', { nowhere: true }],
	// What a page of ours never sends.
	['rue Alma', 'x', { street: 'rue Alma' }],
	['', 'ecrit', { nowhere: true }]
])('« %s », then « %s »', (typed, chosen, meant) => {
	expect(whereMeant(typed, chosen)).toEqual(meant);
});

test('a point of the map is sent to the metre, and read again as it was', () => {
	const point = { latitude: 50.703456789, longitude: -1.5 };
	expect(pointChosen(point)).toBe('point:50.70346,-1.50000');
	expect(pointIn(pointChosen(point))).toEqual({ latitude: 50.70346, longitude: -1.5 });
	for (const forged of ['point:', 'point:50.7', 'point:a,b', 'point:50.7,200', '50.7,1.5']) {
		expect(pointIn(forged)).toBeNull();
	}
});
