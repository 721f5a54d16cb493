import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import type { NewPlace } from '#lib/features/resources/places/index.ts';
import { whereMeant } from '../../domain/where-said.ts';
import { done, useContributions } from '../contributions.fixture.ts';
import { readBeforehand } from './read-beforehand.ts';
import { whereKept } from './where-said.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';

const { network, visitor, world } = useContributions();
const dataDir = mkdtempSync(join(tmpdir(), 'declic-streets-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const ids: Record<string, string> = {};

const LIBRARY: NewPlace = {
	...{ name: 'Médiathèque des Embruns', kind: 'ES', needs: ['ordinateur'] },
	...{ street: '4 rue Alma', town: 'Outreau', insee: '62643', latitude: 50.7034, longitude: 1.5915 }
};
const OUTREAU = { town: 'Outreau', latitude: 50.7034, longitude: 1.5915 };
const PORTEL = { town: 'Le Portel', latitude: 50.708, longitude: 1.573 };

beforeAll(async () => {
	mkdirSync(join(dataDir, 'map'));
	const streets = [
		{ name: 'Rue Alma', ...OUTREAU },
		{ name: 'Rue Alma', ...PORTEL },
		{ name: 'Quai des Essais', ...PORTEL }
	];
	writeFileSync(join(dataDir, 'map', 'streets.json'), JSON.stringify({ streets }));
	const REFUGE = { ...LIBRARY, name: 'Foyer des Embruns', kind: 'CHRS', needs: ['dormir'] };
	for (const place of [LIBRARY, REFUGE]) {
		ids[place.name] = await network(async (db) => {
			const added = done(await addPlace(db, place, 'team', PLACES_KEY));
			await showPlace(db, added.id, true);
			return added.id;
		});
	}
});

const read = (words: string, where: string, chosen = '') =>
	visitor((db) => readBeforehand(db, { words, where, chosen }, dataDir));

test('she reads what everybody would, and what is masked, before anything is kept', async () => {
	const told = await read('Ma voiture AB-123-CD, au 06 39 98 71 72 ou 06 39 98 71 73.', '');
	expect(told).toEqual({
		words: 'Ma voiture [plaque masquée], au [numéro masqué] ou [numéro masqué].',
		masked: ['plate', 'phone'],
		wheres: [{ value: 'nulle-part', kind: 'nowhere', name: '', town: null }]
	});
	const { rows } = await world.owner.query('select 1 from contributions');
	expect(rows).toEqual([]);
});

test('a street of two communes, and a place by its name: each is kept as she chose it', async () => {
	const alma = (await read('Une lampe', '12 rue Alma')).wheres;
	expect(alma.map(({ value }) => value)).toEqual([
		...['rue:Rue Alma, Outreau', 'rue:Rue Alma, Le Portel', 'nulle-part']
	]);
	const kept = (typed: string, chosen: string) =>
		visitor((db) => whereKept(db, whereMeant(typed, chosen), dataDir));
	expect(await kept('12 rue Alma', 'rue:Rue Alma, Le Portel')).toMatchObject({
		...{ street: 'Rue Alma', town: 'Le Portel', snapped_to: 'street', latitude: 50.708 }
	});
	// Not chosen, nobody knows which of the two.
	expect(await kept('12 rue Alma', '')).toMatchObject({ street: 'rue Alma', snapped_to: null });
	const [library] = (await read('Merci', 'la médiathèque des embruns')).wheres;
	expect(library).toMatchObject({ kind: 'place', value: ids['Médiathèque des Embruns'] });
	expect(await kept('la médiathèque', library!.value)).toMatchObject({
		...{ place_id: library!.value, street: 'rue Alma', snapped_to: 'place' }
	});
});

test('a place where somebody hides is never proposed, and never taken', async () => {
	const { wheres } = await read('Merci', 'foyer des embruns');
	expect(wheres.map(({ value }) => value)).not.toContain(ids['Foyer des Embruns']);
	const forged = whereMeant('', ids['Foyer des Embruns']!);
	expect(await visitor((db) => whereKept(db, forged, dataDir))).toMatchObject({
		refusal: 'unknown-place'
	});
});

test('a point that she touched is told by its street, and goes no further than it', async () => {
	// A door, forty metres from where the street stands.
	const touched = 'point:50.70372,1.59173';
	const [near, ...others] = (await read('Une lampe', '', touched)).wheres;
	expect(near).toEqual({
		...{ value: 'point:50.70340,1.59150', kind: 'point', name: 'Rue Alma', town: 'Outreau' }
	});
	expect(others.map(({ value }) => value)).toEqual(['nulle-part']);
	const kept = (chosen: string) => visitor((db) => whereKept(db, whereMeant('', chosen), dataDir));
	expect(await kept(near!.value)).toEqual(await kept(touched));
	expect(await kept(touched)).toMatchObject({
		...{ street: 'Rue Alma', latitude: 50.7034, longitude: 1.5915, snapped_to: 'street' }
	});
	// Where no street is near, the middle of a square of fifty metres, said again as itself.
	const [alone] = (await read('Un arbre', '', 'point:50.71234,1.58901')).wheres;
	expect(alone).toMatchObject({ kind: 'point', name: '', town: 'Outreau' });
	expect((await read('Un arbre', '', alone!.value)).wheres[0]).toEqual(alone);
	expect(alone!.value).not.toBe('point:50.71234,1.58901');
});

test('a point in the sea is nowhere; with a street written too, she chooses', async () => {
	const values = async (where: string, chosen: string) =>
		(await read('Une lampe', where, chosen)).wheres.map(({ value }) => value);
	expect(await values('', 'point:50.75000,1.30000')).toEqual(['nulle-part']);
	expect(await values('quai des essais', 'point:50.70340,1.59150')).toEqual([
		...['point:50.70340,1.59150', 'rue:Quai des Essais, Le Portel', 'nulle-part']
	]);
});

test('from the card of a place she comes with it, as long as its name is what she leaves', async () => {
	const id = ids['Médiathèque des Embruns']!;
	const first = async (where: string, chosen: string) =>
		(await read('Merci', where, chosen)).wheres[0]!.value;
	expect(await first('Médiathèque des Embruns', id)).toBe(id);
	expect(await first('quai des essais', id)).toBe('rue:Quai des Essais, Le Portel');
	// She has written something else over it.
	expect(await first('la boulangerie du coin', id)).toBe('ecrit');
	expect(await first('', id)).toBe('nulle-part');
	expect(await first('Foyer des Embruns', ids['Foyer des Embruns']!)).not.toBe(
		ids['Foyer des Embruns']
	);
});
