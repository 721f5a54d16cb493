import { expect, test } from 'vitest';
import { foundPeople, foundWords, MOST_FOUND } from './found-people.ts';
import type { FoundPerson } from './person-record.ts';

const so = (many: number): FoundPerson[] =>
	Array.from({ length: many }, (_, rank) => ({
		id: String(rank),
		givenName: 'Odile',
		familyName: `Numéro ${rank}`,
		birthYear: null,
		phoneEnd: null,
		commune: null
	}));
const said = (many: number) => foundWords(foundPeople('odile', so(many)));

test('what is found is counted aloud', () => {
	expect([0, 1, 2].map(said)).toEqual([
		'Personne de ce nom.',
		'1 personne trouvée',
		'2 personnes trouvées'
	]);
});

test('fifty are shown; one more, and she is asked to say more', () => {
	expect(said(MOST_FOUND)).toBe('50 personnes trouvées');
	const { people, isCut } = foundPeople('odile', so(MOST_FOUND + 1));
	expect([people.length, isCut]).toEqual([MOST_FOUND, true]);
	expect(said(MOST_FOUND + 1)).toMatch(/^Plus de 50 personnes.*précisez/);
});
