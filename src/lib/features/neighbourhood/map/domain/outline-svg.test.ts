import { expect, test } from 'vitest';
import shipped from '#content/geo/boulonnais-communes.json' with { type: 'json' };
import { boundsOf, type Contours, isContours, townAt } from './contours.ts';
import { outlineOf } from './outline-svg.ts';

const contours = shipped as Contours;
const townOf = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
	townAt(contours, latitude, longitude)?.nom ?? null;
const PORT = { latitude: 50.7264, longitude: 1.6147 };
const PORTEL = { latitude: 50.7063, longitude: 1.5735 };

test('a town is the one that a point is in, or none', () => {
	expect(townOf(PORT)).toBe('Boulogne-sur-Mer');
	expect(townOf(PORTEL)).toBe('Le Portel');
	expect(townOf({ latitude: 50.95, longitude: 1.85 })).toBeNull();
});

test('the contours that ship with us can be drawn, and hold the whole network', () => {
	expect(isContours(contours)).toBe(true);
	expect(contours.features).toHaveLength(22);
	const [west, south, east, north] = boundsOf(contours)!;
	expect([west, south, east, north].map((degree) => degree.toFixed(2))).toEqual([
		'1.56',
		'50.58',
		'1.75',
		'50.81'
	]);
	const around = boundsOf(contours, 2000)!;
	expect((north - around[3]) * 111_320).toBeCloseTo(-2000, 0);
	expect(boundsOf({ type: 'FeatureCollection', features: [] })).toBeNull();
});

test.for([
	['nothing', null],
	['a list', []],
	[
		'a town without a name',
		{
			type: 'FeatureCollection',
			features: [{ properties: { code: '1' }, geometry: { type: 'Polygon', coordinates: [] } }]
		}
	],
	[
		'a point',
		{
			type: 'FeatureCollection',
			features: [
				{ properties: { code: '1', nom: 'A' }, geometry: { type: 'Point', coordinates: [1, 2] } }
			]
		}
	],
	[
		'words for numbers',
		{
			type: 'FeatureCollection',
			features: [
				{
					properties: { code: '1', nom: 'A' },
					geometry: { type: 'Polygon', coordinates: [[['un', 'deux']]] }
				}
			]
		}
	]
] as const)('%s is no contour', ([, value]) => {
	expect(isContours(value)).toBe(false);
});

test('each place is a dot where it is, and the towns that have some are named', () => {
	const outline = outlineOf(contours, [PORT, PORTEL, PORTEL], townOf)!;
	expect(outline.dots.match(/M\d+ \d+h0/g)).toHaveLength(2);
	expect(outline.names.map(({ name }) => name)).toEqual(['Le Portel', 'Boulogne-sur-Mer']);
	expect(outline.undrawn).toBe(0);
	// The Portel is west of the port, and south of it.
	const [port, portel] = outline.dots.match(/\d+ \d+/g)!.map((at) => at.split(' ').map(Number)) as [
		[number, number],
		[number, number]
	];
	expect(portel[0]).toBeLessThan(port[0]);
	expect(portel[1]).toBeGreaterThan(port[1]);
});

test('with as many places as a page may show, it weighs at most 12 kB', () => {
	// All over, whichever come first.
	const many = Array.from({ length: 1_000 }, (_, i) => (i * 619) % 1_000).map((nth) => ({
		latitude: 50.6 + (nth % 40) * 0.005,
		longitude: 1.57 + Math.floor(nth / 40) * 0.007
	}));
	const outline = outlineOf(contours, many, townOf)!;
	expect(outline.dots.match(/h0/g)).toHaveLength(200);
	expect(outline.undrawn).toBe(800);
	expect(outline.names).toHaveLength(10);
	expect(JSON.stringify(outline).length).toBeLessThan(12_000);
});

test('a place beyond the towns is counted, and drawn nowhere', () => {
	const outline = outlineOf(contours, [{ latitude: 43.3, longitude: 5.4 }], townOf)!;
	expect([outline.dots, outline.undrawn]).toEqual(['', 1]);
	expect(outlineOf({ type: 'FeatureCollection', features: [] }, [PORT], townOf)).toBeNull();
});
