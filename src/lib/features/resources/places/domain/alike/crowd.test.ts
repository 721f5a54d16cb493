import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_COMPARED } from './crowd.ts';
import { CROWDED, crowdOf } from './crowded-places.fixture.ts';
import { type Comparable, findPairs, MOST_ALIKE, pairFinder } from './doubles.ts';
import { metresBetween } from './metres.ts';
import { positionOf, streetOf } from './neighbours.ts';
import { namesAlike } from './place-names-alike.ts';

/** What a pair is, without any of what makes it quick. */
function areDoubles(a: Comparable, b: Comparable): boolean {
	const [here, there] = [positionOf(a), positionOf(b)];
	const isNear =
		here && there
			? metresBetween(here, there) <= 300
			: streetOf(a) !== '' && streetOf(a) === streetOf(b);
	const isSameTown =
		a.insee && b.insee
			? a.insee === b.insee
			: a.town && b.town
				? a.town.toLowerCase() === b.town.toLowerCase()
				: a.postcode !== null && a.postcode === b.postcode;
	return isNear && isSameTown && namesAlike(a.name, b.name, a.town ?? b.town);
}
const namesOf = (pairs: readonly (readonly [Comparable, Comparable])[]) =>
	pairs.map(([one, other]) => `${one.id} ${other.id}`);
const naively = (places: readonly Comparable[]) =>
	places.flatMap((place, nth) =>
		places
			.slice(0, nth)
			.filter((before) => areDoubles(before, place))
			.map((before) => [before, place] as const)
	);

const WORDS = [
	'Ruche',
	'Ruches',
	'Tourterelles',
	'Tourterele',
	'Phare',
	'1',
	'2',
	'centre',
	'CCAS'
];
const drawn = fc.record({
	name: fc
		.array(fc.constantFrom(...WORDS, 'social', 'maison', 'Outreau'), { minLength: 1, maxLength: 4 })
		.map((words) => words.join(' ')),
	town: fc.constantFrom('Outreau', 'OUTREAU', 'Le Portel', null),
	insee: fc.constantFrom('62643', null),
	postcode: fc.constantFrom('62230', null),
	street: fc.constantFrom('5 rue du Phare', '5, r. du Phare', 'Grande Place', null),
	point: fc.constantFrom(null, [50.7, 1.59], [50.7019, 1.59], [50.704, 1.59], [50.7019, 1.5935])
});
const places = (maxLength: number) =>
	fc.array(drawn, { maxLength }).map((all) =>
		all.map(({ point, ...place }, nth): Comparable => {
			const [latitude = null, longitude = null] = point ?? [];
			return { id: String(nth).padStart(3, '0'), ...place, latitude, longitude };
		})
	);

test('while neighbours are few, the pairs are those of comparing everything with everything', () => {
	fc.assert(
		fc.property(places(MOST_ALIKE + 1), (all) => {
			expect(namesOf(findPairs(all))).toEqual(namesOf(naively(all)));
		}),
		{ numRuns: 300 }
	);
});

test('those that are asked for are those of all the pairs', () => {
	fc.assert(
		fc.property(places(MOST_ALIKE + 1), fc.integer({ min: 1, max: 5 }), (all, every) => {
			const asked = new Set(all.filter((_, nth) => nth % every === 0).map(({ id }) => id));
			const wanted = naively(all).filter((pair) => pair.some(({ id }) => asked.has(id)));
			expect(namesOf(findPairs(all, asked))).toEqual(namesOf(wanted));
		})
	);
});

describe.each(Object.keys(CROWDED))('a crowd: %s', (what) => {
	const crowd = crowdOf(what, 250);
	const finder = pairFinder<Comparable>();
	const found = crowd.map((place) => ({ place, pairs: finder.pairsWith(place) }));

	test('every pair that is told is one, once', () => {
		const all = found.flatMap(({ pairs }) => pairs);
		expect(all.filter(([one, other]) => !areDoubles(one, other))).toEqual([]);
		expect(new Set(namesOf(all)).size).toBe(all.length);
	});

	test('what is left out is of a place with many neighbours, or that looks like many', () => {
		const wanted = Map.groupBy(naively(crowd), ([, other]) => other.id);
		const neighbours = (place: Comparable) =>
			crowd.filter(({ id }) => id < place.id).length > MOST_COMPARED;
		const lacking = found.filter(
			({ place, pairs }) => pairs.length < (wanted.get(place.id)?.length ?? 0)
		);
		expect(
			lacking.filter(({ place, pairs }) => pairs.length !== MOST_ALIKE && !neighbours(place))
		).toEqual([]);
		if (lacking.length > 0) expect(finder.isWhole()).toBe(false);
		expect(Math.max(...found.map(({ pairs }) => pairs.length))).toBeLessThanOrEqual(MOST_ALIKE);
	});
});

test.each([
	['Médiathèque Les Tourterelles', 'MEDIATHEQUE DES TOURTERELLES'],
	['Les Tourterelles', 'Les Tourterrelles'],
	['Centre social Jacques Brel', 'CS Brel-Jacques'],
	['Centre social Jacques Brel', 'Jacques Brel'],
	['Maison Émile Zola', 'La maison de quartier Zola Émile']
])('among two thousand others at one point, « %s » is still found to be « %s »', (one, other) => {
	const crowd = crowdOf('one point, other names', 2_000);
	const [known, come] = [
		{ ...crowd[0]!, id: 'known', name: one },
		{ ...crowd[0]!, id: 'come', name: other }
	];
	const pairs = findPairs([known, ...crowd, come], new Set(['come']));
	expect(namesOf(pairs)).toEqual(['known come']);
});

test('of sixty places that are alike at one point, each is shown beside twenty others at most', () => {
	const at = { town: 'Outreau', insee: '62643', postcode: '62230', street: null };
	const all = Array.from({ length: 60 }, (_, nth) => ({
		...at,
		id: `${nth}`,
		name: 'La Ruche',
		latitude: 50.7,
		longitude: 1.59
	}));
	// The first twenty-one make 210 pairs; each of the others, twenty.
	expect(findPairs(all)).toHaveLength(210 + 39 * 20);
});
