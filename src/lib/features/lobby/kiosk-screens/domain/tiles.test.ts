import { expect, test } from 'vitest';
import { MOST_TILES, shownTiles, tileOf, tileOrder, TILES } from './tiles.ts';

const first = (counts: [string, number][], month: number) =>
	tileOrder(new Map(counts), month)
		.slice(0, 2)
		.map(({ code }) => code);

test('where nothing was counted, the season says what people come for', () => {
	expect(first([], 9)).toContain('school');
	expect(first([], 5)).toContain('taxes');
	expect(tileOrder(new Map(), 6)).toHaveLength(TILES.length);
});

test('what a centre counted weighs more than the season, once it is much', () => {
	expect(first([['retraite', 40]], 9)[0]).toBe('retirement');
	// Twice as often is not enough against three times, in its season.
	expect(
		first(
			[
				['emploi', 1],
				['scolarite', 1],
				['retraite', 3]
			],
			10
		)[0]
	).toBe('school');
});

test('six tiles at most, and none that leads to no guide', () => {
	const all = new Set(TILES.map(({ family }) => family));
	expect(shownTiles(tileOrder(new Map(), 1), all)).toHaveLength(MOST_TILES);
	const few = shownTiles(tileOrder(new Map(), 1), new Set(['retraite', 'inconnue']));
	expect(few.map(({ code }) => code)).toEqual(['retirement']);
});

test('an address names a tile, or none', () => {
	expect(tileOf('school')?.family).toBe('scolarite');
	expect([tileOf('constructor'), tileOf(''), tileOf(null)]).toEqual([null, null, null]);
});
