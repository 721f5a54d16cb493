import { expect, test } from 'vitest';
import { streetNamed, streetsNamed } from './streets-named.ts';

const street = (name: string, town: string) => ({ name, town, latitude: 50.7, longitude: 1.6 });
const STREETS = [
	street('Rue Alma', 'Outreau'),
	street('Rue Alma', 'Le Portel'),
	street('Rue du 8 mai 1945', 'Outreau')
];

test('a street of two communes is each of them, until its commune is said', () => {
	expect(streetsNamed('12 rue alma', STREETS)).toHaveLength(2);
	expect(streetNamed('12 rue alma', STREETS)).toBeNull();
	expect(streetNamed('Rue Alma, Le Portel', STREETS)?.town).toBe('Le Portel');
	expect(streetsNamed('rue', STREETS)).toEqual([]);
});
