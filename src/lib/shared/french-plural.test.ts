import { expect, test } from 'vitest';
import { agreed, counted } from './french-plural.ts';

test('a count goes with its word, the plural from two on', () => {
	const places = [0, 1, 2, 1200].map((count) => counted(count, 'place'));
	expect(places).toEqual(['0 place', '1 place', '2 places', '1200 places']);
});

test('a plural that is more than an s is said', () => {
	const waiting = [0, 1, 3].map((count) => counted(count, 'chose attend', 'choses attendent'));
	expect(waiting).toEqual(['0 chose attend', '1 chose attend', '3 choses attendent']);
});

test('the word alone agrees, also with what is not whole, or is below zero', () => {
	const hours = [-2, -1, 0, 1, 1.5, 2].map((count) => agreed(count, 'heure'));
	expect(hours).toEqual(['heures', 'heure', 'heure', 'heure', 'heure', 'heures']);
	expect([1, 2].map((count) => agreed(count, 'a', 'ont'))).toEqual(['a', 'ont']);
});
