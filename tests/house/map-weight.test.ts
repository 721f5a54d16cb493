import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import shipped from '../../content/geo/boulonnais-communes.json' with { type: 'json' };
import type { Contours } from '../../src/lib/features/neighbourhood/map/domain/contours.ts';
import { MAP_FILES } from '../../src/lib/features/neighbourhood/map/domain/map-files.ts';
import { mapStyle } from '../../src/lib/features/neighbourhood/map/domain/style/map-style.ts';

/** As https brings it: browsers take this compression there. */
const weigh = (text: string | Buffer) => brotliCompressSync(text).byteLength;
const read = (path: string) => readFileSync(path);
const { kioskWorker: _sameWorker, ...loaded } = MAP_FILES;

const BOUNDS = [1.56, 50.58, 1.75, 50.81] as const;
const tiles = { stamp: 'x', zooms: [8, 14], bounds: BOUNDS } as const;
const style = mapStyle({ base: 'own', tiles }, shipped as Contours);
const ours =
	weigh(read('static/carte.js')) +
	weigh(read('static/carte/carte.css')) +
	weigh(JSON.stringify(style)) +
	weigh(read('content/geo/boulonnais-communes.json'));
const theirs = Object.values(loaded).reduce(
	(bytes, { from }) => bytes + weigh(read(`node_modules/${from}`)),
	0
);

test('the map that is asked for weighs at most 400 kB, its worker included, 30 of which are ours', () => {
	expect(ours).toBeLessThanOrEqual(30_000);
	expect(ours + theirs).toBeLessThanOrEqual(400_000);
});

test('the names of its files say the versions that are installed', () => {
	const { dependencies } = JSON.parse(read('package.json').toString());
	for (const { address, from } of Object.values(MAP_FILES)) {
		const [name] = from.split('/') as [string];
		expect(address).toContain(`-${dependencies[name]}.`);
		expect(JSON.parse(read(`node_modules/${name}/package.json`).toString()).version).toBe(
			dependencies[name]
		);
	}
});
