import { expect, test } from 'vitest';
import { placesLink } from './home-links.ts';

test('places that wait are one line of the first page; none waits, and nothing is said', () => {
	expect(placesLink({ stale: 0, proposals: 0, misses: 0 })).toBeNull();
	expect(placesLink({ stale: 2, proposals: 1, misses: 0 })).toMatchObject({
		href: '/equipe/lieux/a-voir',
		title: '3 lieux du quartier à voir',
		meta: '2 à vérifier, 1 proposition à lire'
	});
	expect(placesLink({ stale: 0, proposals: 0, misses: 4 })).toMatchObject({
		href: '/equipe/lieux/non-trouves',
		title: '4 recherches sans réponse'
	});
});
