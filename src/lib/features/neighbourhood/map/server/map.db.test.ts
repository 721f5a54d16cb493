import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import { closeTileFile } from '#lib/platform/tiles/tile-file.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	answerPoints,
	chooseMapBase,
	mapOfAnswer,
	mapToKeep,
	readContours,
	readMapBase,
	readMapStyle
} from '../index.server.ts';

const world = useTestDatabase();
let centre = '';
let folder = '';
beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
	folder = mkdtempSync(join(tmpdir(), 'declic-map-base-'));
	mkdirSync(join(folder, 'map'));
});
afterAll(() => {
	closeTileFile();
	rmSync(folder, { recursive: true });
});

const visiting = <T>(work: (db: Db) => Promise<T>) =>
	asVisitor({ database: world.app, now: () => A_TUESDAY }, null, work);
const style = () => visiting((db) => readMapStyle(db, folder));
const kept = () => visiting((db) => mapToKeep(db, folder, 'v1'));
const hrefs = async () => (await kept()).files.map(({ href }) => href);

test('nobody has chosen: the ground is ours, and asks nothing of anybody', async () => {
	expect(await visiting(readMapBase)).toBe('own');
	expect(JSON.stringify(await style())).not.toContain('geopf');
});

test('the administration alone chooses, and what was chosen last counts for everybody', async () => {
	for (const role of ['animateur', 'direction', 'coordination'] as const) {
		await expect(world.as(role, centre, (db) => chooseMapBase(db, 'ign'))).rejects.toThrow(
			/row-level security/
		);
	}
	await expect(visiting((db) => chooseMapBase(db, 'ign'))).rejects.toThrow(/row-level security/);
	expect(await world.asOperator([], (db) => chooseMapBase(db, 'osm'))).toMatchObject({
		refusal: 'unknown-base'
	});
	done(await world.asOperator([], (db) => chooseMapBase(db, 'ign')));
	expect(await visiting(readMapBase)).toBe('ign');
	expect(JSON.stringify(await style())).toContain('https://data.geopf.fr/wmts');
	done(await world.asOperator([], (db) => chooseMapBase(db, 'own')));
	expect(await visiting(readMapBase)).toBe('own');
	expect(JSON.stringify(await style())).not.toContain('geopf');
});

test('streets are drawn from the moment that somebody has made them, and a kiosk keeps them whole', async () => {
	expect((await style()).sources).not.toHaveProperty('streets');
	expect((await hrefs()).some((href) => href.includes('pmtiles'))).toBe(false);
	copyFileSync('tests/fixtures/map/rues.pmtiles', join(folder, 'map/rues.pmtiles'));
	const { url } = (await style()).sources.streets as { url: string };
	const address = url.replace('pmtiles://', '');
	expect(address).toMatch(/^\/carte\/rues\.pmtiles\?v=[\da-z]+-[\da-z]+$/);
	expect(await hrefs()).toEqual(
		expect.arrayContaining([
			...[address, '/carte/pmtiles-4.5.0.js', '/carte/maplibre-gl-6.17.0.mjs'],
			...['/borne/carte/maplibre-gl-worker-6.17.0.mjs', '/carte.js', '/carte/carte.css'],
			...['/carte/style.json?grand=oui', '/carte/communes.geojson', '/carte/lieux.geojson']
		])
	);
});

test('a place that is shown is kept anew, and nothing that has not changed is', async () => {
	const before = await kept();
	const place = { name: 'Médiathèque du Môle', kind: 'BIB', town: 'Outreau', insee: '62643' };
	done(
		await world.as('animateur', centre, async (db) => {
			const { id } = done(await addPlace(db, place, 'team', PLACES_KEY));
			return showPlace(db, id, true);
		})
	);
	const after = await kept();
	expect(after.stamp).not.toBe(before.stamp);
	const changed = after.files.filter(({ href, stamp }) =>
		before.files.every((file) => file.href !== href || file.stamp !== stamp)
	);
	expect(changed.map(({ href }) => href)).toEqual(['/carte/lieux.geojson']);
});

test('the map of an answer holds its places alone, and says how many the drawing leaves out', async () => {
	const place = { name: 'Mission locale', kind: 'ML', town: 'Le Portel', insee: '62667' };
	const at = { latitude: 50.7063, longitude: 1.5735 };
	done(
		await world.as('animateur', centre, async (db) => {
			const { id } = done(await addPlace(db, { ...place, ...at }, 'team', PLACES_KEY));
			return showPlace(db, id, true);
		})
	);
	const now = { at: A_TUESDAY, timeZone: 'Europe/Paris' };
	const map = await visiting(async (db) =>
		mapOfAnswer(db, folder, await answerPoints(db, { typed: '', now, most: 0 }))
	);
	expect(map).toMatchObject({ count: 1, mapOrigin: null, outline: { undrawn: 0 } });
	expect(map.outline!.names.map(({ name }) => name)).toEqual(['Le Portel']);
	const [west, south, east, north] = map.bounds!;
	// Around one place alone, what stands there is seen too.
	expect([west < 1.5735, east > 1.5735, south < 50.7063, north > 50.7063]).toEqual(
		Array.from({ length: 4 }, () => true)
	);
});

test('the contours are those beside the data, and what cannot be read draws no towns of others', async () => {
	expect((await readContours(folder)).features).toHaveLength(22);
	const file = join(folder, 'map/communes.geojson');
	const town = {
		type: 'Feature',
		properties: { code: '13055', nom: 'Marseille' },
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[5, 43],
					[6, 43],
					[6, 44],
					[5, 43]
				]
			]
		}
	};
	writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [town] }));
	expect((await readContours(folder)).features.map(({ properties }) => properties.nom)).toEqual([
		'Marseille'
	]);
	writeFileSync(file, '{"type":"Feat');
	expect((await readContours(folder)).features).toEqual([]);
});
