import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installMapTools } from '../../../tests/map/install-map-tools.ts';
import { wordsOfTiles } from '../../../tests/map/read-tiles.fixture.ts';
import { runHere } from '../run-here.fixture.ts';

let lack: string | null = null;
let folder = '';
let extract = '';
beforeAll(async () => {
	lack = await installMapTools();
	folder = mkdtempSync(join(tmpdir(), 'declic-map-'));
	extract = join(folder, 'quartier-invente.osm.pbf');
	if (lack) return;
	execFileSync('osmium', ['cat', 'tests/fixtures/map/quartier-invente.osm', '-o', extract]);
});
beforeEach(({ skip }) => skip(lack !== null, lack ?? ''));
afterAll(() => rmSync(folder, { recursive: true }));

const dataOf = (name: string) => join(folder, name);
const run = (file: string, data = 'data', ...more: string[]) =>
	runHere(['map-tiles', file, '--json', ...more], { DATA_DIR: dataOf(data) });

test('an extract gives the streets of the network: their tiles, their names, and nothing else', async () => {
	const { code, out } = await run(extract);
	expect(code).toBe(0);
	const made = JSON.parse(out);
	expect(made).toMatchObject({ tiles: expect.any(Number), streets: 13 });
	expect(made.tiles).toBeGreaterThanOrEqual(8);
	// The towns that ship with us, and two kilometres around.
	expect(made.bounds.map((degree: number) => degree.toFixed(3))).toEqual([
		'1.532',
		'50.563',
		'1.782',
		'50.824'
	]);
	const map = dataOf('data/map');
	expect(readdirSync(map).sort()).toEqual(['rues.pmtiles', 'streets.json']);
	expect(readFileSync(join(map, 'rues.pmtiles')).length).toBe(made.bytes);
	const words = await wordsOfTiles(join(map, 'rues.pmtiles'), 1.6038, 50.7132);
	for (const there of [
		'Rue de la Marée',
		'Impasse Noël',
		'street_names',
		'water',
		'green',
		'rail',
		'buildings'
	]) {
		expect(words).toContain(there);
	}
	// A shop is no ground, and what is beyond the network is nobody's here.
	for (const absent of ['Pharmacie', 'Boulangerie', 'bakery', 'Parc inventé']) {
		expect(words).not.toContain(absent);
	}
	const { streets } = JSON.parse(readFileSync(join(map, 'streets.json'), 'utf8'));
	expect(streets).toContainEqual({
		name: 'Rue de la Marée',
		town: 'Outreau',
		latitude: 50.71,
		longitude: 1.6038
	});
	expect(JSON.stringify(streets)).not.toContain('Autre-Territoire');
});

test('a person is told in words how much there is, and whose it is', async () => {
	const { code, out } = await runHere(['map-tiles', extract], { DATA_DIR: dataOf('said') });
	expect(code).toBe(0);
	expect(out).toMatch(
		/^Les rues de la carte sont prêtes\u00a0: \d+ tuiles, 0,02 Mo, 13 rues nommées\.$/m
	);
	expect(out).toContain('© contributeurs OpenStreetMap (ODbL)');
});

test('what is no extract is refused in a sentence, and what stood before still stands', async () => {
	const bad = join(folder, 'rapport.osm.pbf');
	writeFileSync(bad, 'Bonjour');
	const map = dataOf('data/map');
	const before = readFileSync(join(map, 'rues.pmtiles'));
	for (const [file, refusal] of [
		[bad, 'bad-file'],
		['tests/fixtures/map/quartier-invente.osm', 'bad-file'],
		[join(folder, 'absent.osm.pbf'), 'bad-file']
	] as const) {
		const { code, out } = await run(file);
		expect([file, code, JSON.parse(out).refusal]).toEqual([file, 1, refusal]);
	}
	expect(readFileSync(join(map, 'rues.pmtiles')).equals(before)).toBe(true);
	expect(readdirSync(map).sort()).toEqual(['rues.pmtiles', 'streets.json']);
});

test('the extract of another region is told, and makes no empty map', async () => {
	const square = (west: number) => [
		[west, 43],
		[west + 1, 43],
		[west + 1, 44],
		[west, 43]
	];
	const town = {
		type: 'Feature',
		properties: { code: '13055', nom: 'Marseille' },
		geometry: { type: 'Polygon', coordinates: [square(5)] }
	};
	mkdirSync(dataOf('south/map'), { recursive: true });
	writeFileSync(
		dataOf('south/map/communes.geojson'),
		JSON.stringify({ type: 'FeatureCollection', features: [town] })
	);
	const { code, out } = await run(extract, 'south');
	expect([code, JSON.parse(out).refusal]).toEqual([1, 'not-here']);
	expect(existsSync(dataOf('south/map/rues.pmtiles'))).toBe(false);
});

test('without the programs, the sentence says which package to install', async () => {
	const { code, out } = await runHere(['map-tiles', extract, '--json'], {
		DATA_DIR: dataOf('bare'),
		PATH: folder
	});
	expect(code).toBe(1);
	expect(JSON.parse(out)).toEqual({
		refusal: 'no-program',
		message:
			'Il manque osmium-tool et tilemaker. Sous Debian, installez\u00a0: apt-get install osmium-tool tilemaker.'
	});
});

test('called wrongly, it says how', async () => {
	expect((await runHere(['map-tiles'], {})).code).toBe(2);
	expect((await runHere(['map-tiles', extract, extract], {})).code).toBe(2);
});
