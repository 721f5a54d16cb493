import { describe, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	countToSeeTo,
	listPlaces,
	putBackPlace,
	readPlace,
	readPublicPlace,
	removePlace,
	showPlace,
	verifyPlace
} from '../index.server.ts';
import type { NewPlace } from '../domain/facts/place.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, centres, brel, digue, desk, network, visitor } = usePlaces();
const adding = (change: Partial<NewPlace> = {}) =>
	brel(async (db) => done(await addPlace(db, { ...FOOD, ...change }, 'team', PLACES_KEY)).id);
const changesOf = async (id: string) => {
	const { rows } = await world.owner.query(
		'select way, before, after from place_changes where place_id = $1 order by id',
		[id]
	);
	return rows;
};

test('a place is added once for the network, verified by whoever wrote it, and seen by nobody yet', async () => {
	const id = await adding();
	expect(await digue((db) => readPlace(db, id))).toMatchObject({
		...{ name: FOOD.name, street: FOOD.street, phone: '+33199001234', centreId: centres.brel },
		...{ websites: ['https://www.exemple.fr/'], verifyMonths: 3, updatedOn: '2026-11-24' },
		...{ verifiedOn: '2026-11-24', verifiedBy: 'team', isPublic: false, removed: null }
	});
	expect(await visitor((db) => readPublicPlace(db, id))).toBeNull();
	expect(await visitor((db) => listPlaces(db, { most: 9 }))).toEqual([]);
});

test('shown, everybody reads it, but not which centre added it; hidden, nobody', async () => {
	const id = await adding();
	done(await digue((db) => showPlace(db, id, true)));
	const card = await visitor((db) => readPublicPlace(db, id));
	expect(card).toMatchObject({ id, name: FOOD.name, verifiedOn: '2026-11-24', photos: [] });
	expect(card).not.toHaveProperty('centreId');
	done(await brel((db) => showPlace(db, id, false)));
	expect(await visitor((db) => readPublicPlace(db, id))).toBeNull();
});

test('a colleague of another centre corrects it: what changed is kept, what was not named stays', async () => {
	const id = await adding();
	const change = { phone: '01 99 00 56 78', landmark: 'en face de la criée' };
	expect(await digue((db) => changePlace(db, id, change, 'team', PLACES_KEY))).toEqual({
		id,
		changed: ['landmark', 'phone']
	});
	expect(await digue((db) => changePlace(db, id, change, 'team', PLACES_KEY))).toEqual({
		id,
		changed: []
	});
	expect(await brel((db) => readPlace(db, id))).toMatchObject({
		...{ phone: '+33199005678', street: FOOD.street, verifiedOn: '2026-11-24' }
	});
	expect((await changesOf(id)).slice(1)).toEqual([
		{
			way: 'team',
			before: { landmark: FOOD.landmark, phone: '+33199001234' },
			after: { landmark: 'en face de la criée', phone: '+33199005678' }
		}
	]);
	const { rows } = await world.owner.query(
		`select action from journal where record_kind = 'place' and record_id = $1 order by id`,
		[id]
	);
	expect(rows.map(({ action }) => action)).toEqual(['add', 'change']);
});

describe('what cannot be kept is refused in a sentence, and nothing is written', () => {
	test.each([
		['without a name', { name: ' ' }, 'name'],
		['of a kind the national list does not have', { kind: 'MAIRIE' }, 'kind'],
		['with a number that cannot be dialled', { phone: '06 39' }, 'phone'],
		['with half an e-mail address', { mails: ['epicerie@'] }, 'mails'],
		['with a site that is none', { websites: ['javascript:alert(1)'] }, 'websites'],
		['with half a postcode', { postcode: '6248' }, 'postcode'],
		['with half a position', { longitude: null }, 'position'],
		['with a service of no list', { services: ['Bureautique'] }, 'unknown-value'],
		['with a need of no list', { needs: ['voler'] }, 'unknown-value'],
		['with a sentence too long', { summary: 'a'.repeat(281) }, 'too-long'],
		['with a day that does not exist', { updatedOn: '2026-02-30' }, 'day'],
		[
			'with somebody’s social security number',
			{ detail: 'Mme : 1 85 05 62 160 001 26' },
			'confidential'
		]
	] as [string, Partial<NewPlace>, string][])('%s', async (_story, change, refusal) => {
		const before = await brel((db) => listPlaces(db, { most: 500 }));
		expect(
			await brel((db) => addPlace(db, { ...FOOD, ...change }, 'team', PLACES_KEY))
		).toMatchObject({
			refusal
		});
		expect(await brel((db) => listPlaces(db, { most: 500 }))).toEqual(before);
	});

	test('a place that nobody knows is not changed, shown, verified nor taken away', async () => {
		const nobody = '0197c000-0000-7000-8000-000000000000';
		for (const deed of [
			() => brel((db) => changePlace(db, nobody, { name: 'Autre' }, 'team', PLACES_KEY)),
			() => brel((db) => showPlace(db, nobody, true)),
			() => brel((db) => verifyPlace(db, nobody)),
			() => brel((db) => removePlace(db, nobody))
		]) {
			expect(await deed()).toMatchObject({ refusal: 'unknown-place' });
		}
	});
});

describe('who may', () => {
	test('the desk reads, and writes nothing', async () => {
		const id = await adding();
		expect(await desk((db) => readPlace(db, id))).toMatchObject({ id });
		for (const deed of [
			() => desk((db) => addPlace(db, FOOD, 'team', PLACES_KEY)),
			() => desk((db) => showPlace(db, id, true)),
			() => desk((db) => verifyPlace(db, id))
		]) {
			await expect(deed()).rejects.toThrow(/row-level security/);
		}
	});

	test('a centre takes away what it added, and the coordination anything; both put it back', async () => {
		const id = await adding();
		done(await brel((db) => showPlace(db, id, true)));
		expect(await digue((db) => removePlace(db, id))).toMatchObject({ refusal: 'not-yours' });
		done(await brel((db) => removePlace(db, id, 'Déménagé')));
		done(await brel((db) => removePlace(db, id, 'Encore')));
		expect(await visitor((db) => readPublicPlace(db, id))).toBeNull();
		expect(await digue((db) => readPlace(db, id))).toMatchObject({
			removed: { reason: 'Déménagé' }
		});
		expect(await digue((db) => putBackPlace(db, id))).toMatchObject({ refusal: 'not-yours' });
		done(await network((db) => putBackPlace(db, id)));
		expect(await visitor((db) => readPublicPlace(db, id))).toMatchObject({ id });
		done(await network((db) => removePlace(db, id)));
		expect(await visitor((db) => readPublicPlace(db, id))).toBeNull();
	});

	test('the coordination adds in nobody’s name; nobody says that a centre added it which did not', async () => {
		const { id } = done(await network((db) => addPlace(db, FOOD, 'team', PLACES_KEY)));
		expect(await brel((db) => readPlace(db, id))).toMatchObject({ centreId: null });
		const carried = brel((db) =>
			db.updateTable('places').set({ centre_id: centres.brel }).where('id', '=', id).execute()
		);
		await expect(carried).rejects.toThrow(/dated records/);
	});
});

test('the team lists by words of the name, the town or what people say, a page at a time', async () => {
	const id = await adding({
		name: 'Vestiaire des Dunes',
		aliases: ['la friperie'],
		town: 'Équihen-Plage'
	});
	const named = async (typed: string) =>
		(await brel((db) => listPlaces(db, { typed, most: 50 }))).map((line) => line.id);
	for (const typed of ['vestiaire', 'DUNES equihen', 'friperie', 'vestiaire des dunes']) {
		expect(await named(typed), typed).toEqual([id]);
	}
	expect(await named('vestiaire calais')).toEqual([]);
	expect(
		await brel((db) => listPlaces(db, { town: 'Équihen-Plage', kind: 'ES', most: 9 }))
	).toMatchObject([{ id, isPublic: false, isRemoved: false, verifyMonths: 3 }]);
	const all = await brel((db) => listPlaces(db, { most: 500 }));
	const first = await brel((db) => listPlaces(db, { most: 2 }));
	const next = await brel((db) => listPlaces(db, { after: first[1], most: 500 }));
	expect([...first, ...next]).toEqual(all);
});

test('what waits is counted: nobody said that it is true for longer than it holds, a SIRET lacks', async () => {
	const before = await brel(countToSeeTo);
	const id = await adding({ updatedOn: '2026-06-01' });
	const { id: old } = done(
		await network((db) =>
			addPlace(
				db,
				{ ...FOOD, pivot: '26620099900018', updatedOn: '2026-06-01' },
				'import',
				PLACES_KEY
			)
		)
	);
	for (const one of [id, old]) done(await brel((db) => showPlace(db, one, true)));
	expect(await brel(countToSeeTo)).toEqual({
		...before,
		stale: before.stale + 1,
		incomplete: before.incomplete + 1
	});
	done(await brel((db) => verifyPlace(db, old)));
	expect((await brel(countToSeeTo)).stale).toBe(before.stale);
	expect(await brel((db) => readPlace(db, old))).toMatchObject({ verifiedBy: 'team' });
});
