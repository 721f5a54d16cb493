import { expect, test } from 'vitest';
import { placesLinks } from './home-links.ts';

const said = (waiting: Parameters<typeof placesLinks>[0]) =>
	placesLinks(waiting).map(({ href, title, meta }) => [href, title, meta]);
const UNFOUND = '/equipe/lieux/non-trouves';
const TOLD = 'vingt fois dans le mois, la carte n’a rien trouvé';

test('places that wait, and what was not found, have each their line and their link; none, and nothing is said', () => {
	expect(said({ stale: 0, proposals: 0, misses: 0 })).toEqual([]);
	const places = [
		...['/equipe/lieux/a-voir', '3 lieux du quartier à voir', '2 à vérifier, 1 proposition à lire']
	];
	expect(said({ stale: 2, proposals: 1, misses: 0 })).toEqual([places]);
	expect(said({ stale: 0, proposals: 0, misses: 4 })).toEqual([
		[UNFOUND, '4 recherches sans réponse', TOLD]
	]);
	expect(said({ stale: 2, proposals: 1, misses: 1 })).toEqual([
		places,
		[UNFOUND, '1 recherche sans réponse', TOLD]
	]);
});
