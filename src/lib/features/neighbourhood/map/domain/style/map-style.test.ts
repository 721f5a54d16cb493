import { expect, test } from 'vitest';
import shipped from '#content/geo/boulonnais-communes.json' with { type: 'json' };
import { isKind } from '#lib/features/resources/places/index.ts';
import { contrast } from '#lib/design/colour-measures.ts';
import { type Contours, townAt } from '../contours.ts';
import { DOOR_THEMES, OTHER_THEME, POINT_THEMES } from '../point-themes.ts';
import { type Ground, IGN_ORIGIN, LARGE, mapStyle } from './map-style.ts';

const BOUNDS = [1.5, 50.5, 1.8, 50.9] as const;
const towns = shipped as Contours;
const tiles = { stamp: 'k3-9', zooms: [8, 14] as const, bounds: BOUNDS };
const written = (ground: Ground) => JSON.stringify(mapStyle(ground, towns));

test.for([
	['with our streets', { base: 'own', tiles }],
	['without streets', { base: 'own', tiles: null }]
] as const)('%s, the style holds the address of nobody else', ([, ground]) => {
	expect(written(ground)).not.toMatch(/https?:|"\/\/|[a-z]:\/\/[a-z]/i);
	expect(written(ground)).not.toMatch(/"(?:glyphs|sprite)"/);
});

test('the national plan is asked of its own server, and of no other', () => {
	const hosts = written({ base: 'ign' }).match(/https?:\/\/[^/"]+/g);
	expect(new Set(hosts)).toEqual(new Set([IGN_ORIGIN]));
	expect(mapStyle({ base: 'ign' }, towns).sources).not.toHaveProperty('streets');
});

test('every layer is of a source that is there, and each of our sources is drawn', () => {
	for (const ground of [
		{ base: 'own', tiles },
		{ base: 'own', tiles: null },
		{ base: 'ign' }
	] as Ground[]) {
		const { sources, layers } = mapStyle(ground, towns);
		const drawn = new Set(layers.flatMap(({ source }) => (source ? [source] : [])));
		expect([...drawn].sort()).toEqual(Object.keys(sources).sort());
	}
});

test('whose lines and streets these are is said, and only of what is shown', () => {
	const credits = (ground: Ground) => mapStyle(ground, towns).metadata.credits.join(' ');
	expect(credits({ base: 'own', tiles })).toContain('© contributeurs OpenStreetMap');
	expect(credits({ base: 'own', tiles: null })).not.toContain('OpenStreetMap');
	expect(credits({ base: 'own', tiles: null })).toContain('Licence Ouverte');
	expect(credits({ base: 'ign' })).toContain('Plan IGN');
});

test('other streets have another address: what was kept of the former is not drawn', () => {
	const { streets } = mapStyle({ base: 'own', tiles }, towns).sources;
	expect(streets).toMatchObject({ url: 'pmtiles:///carte/rues.pmtiles?v=k3-9', maxzoom: 14 });
});

test('a kind of place has one colour and one letter, that are read on each other', () => {
	const kinds = POINT_THEMES.flatMap((theme) => theme.kinds);
	expect(new Set(kinds).size).toBe(kinds.length);
	expect(kinds.filter((kind) => !isKind(kind))).toEqual([]);
	const themes = [...POINT_THEMES, OTHER_THEME];
	expect(new Set(themes.map(({ letter }) => letter)).size).toBe(themes.length);
	for (const { colour, label } of themes) {
		expect([label, contrast(colour, '#ffffff') >= 4.5]).toEqual([label, true]);
	}
});

test('what residents say has a colour and a letter for each door, that no place has a kind of', () => {
	expect(new Set(DOOR_THEMES.map(({ letter }) => letter)).size).toBe(DOOR_THEMES.length);
	for (const { colour, label, kinds } of DOOR_THEMES) {
		expect([label, contrast(colour, '#ffffff') >= 4.5]).toEqual([label, true]);
		expect(kinds.some(isKind)).toBe(false);
	}
});

test('a town of several pieces says its name once, in the largest', () => {
	const { data } = mapStyle({ base: 'own', tiles: null }, towns).sources['town-names'] as {
		data: { features: { properties: { nom: string }; geometry: { coordinates: number[] } }[] };
	};
	const names = data.features.map(({ properties }) => properties.nom);
	expect(new Set(names).size).toBe(22);
	expect(names).toHaveLength(22);
	const [longitude, latitude] = data.features.find(
		({ properties }) => properties.nom === 'Boulogne-sur-Mer'
	)!.geometry.coordinates as [number, number];
	expect(townAt(towns, latitude, longitude)?.nom).toBe('Boulogne-sur-Mer');
});

test('on a kiosk the same is drawn, and all that is read or pressed is larger', () => {
	const sizes = (size?: number) =>
		mapStyle({ base: 'own', tiles }, towns, size).layers.flatMap(({ id, layout, paint }) =>
			[
				(layout as Record<string, unknown> | undefined)?.['text-size'],
				(paint as Record<string, unknown>)['circle-radius']
			].flatMap((px) => (px === undefined ? [] : [[id, JSON.stringify(px)] as const]))
		);
	const [small, large] = [sizes(), sizes(LARGE)];
	expect(large.map(([id]) => id)).toEqual(small.map(([id]) => id));
	expect(small).toHaveLength(7);
	for (const [nth, [id, px]] of large.entries()) expect(px, String(id)).not.toBe(small[nth]![1]);
});
