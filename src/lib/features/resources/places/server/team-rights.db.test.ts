import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlaceFrom,
	keepPlacePhoto,
	listIncomplete,
	listPlaces,
	putBackPlace,
	readPlace,
	readPlaceHistory,
	removePlace,
	showPlace,
	withdrawPlacePhoto
} from '../index.server.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, centres, brel, desk, network } = usePlaces();
const picture = { redrawn: Buffer.from('une porte'), width: 640, height: 480 };
const shownPlace = async () =>
	brel(async (db) => {
		const { id } = done(await addPlace(db, FOOD, 'team', PLACES_KEY));
		return done(await showPlace(db, id, true)).id;
	});

test('the desk reads a card, its history and what waits', async () => {
	const id = await shownPlace();
	expect(await desk((db) => readPlace(db, id))).toMatchObject({ id, isPublic: true });
	expect(await desk((db) => readPlaceHistory(db, id, 9))).not.toEqual([]);
	expect((await desk((db) => listIncomplete(db, { most: 500 }))).rows).toContainEqual(
		expect.objectContaining({ id, why: 'SIRET' })
	);
});

test('the desk writes nothing of a place, whatever it tries, by SQL too', async () => {
	const id = await shownPlace();
	const photo = done(
		await brel((db) => keepPlacePhoto(db, { placeId: id, shows: 'La porte bleue', picture }))
	);
	const before = await brel((db) => readPlace(db, id));
	expect(
		await desk((db) =>
			changePlaceFrom(db, id, { from: id, seen: '', said: () => ({ name: 'X' }), key: PLACES_KEY })
		)
	).toMatchObject({ refusal: 'unknown-place' });
	await desk((db) => withdrawPlacePhoto(db, photo.id));
	await desk((db) => putBackPlace(db, id));
	for (const attempt of [
		(db: Db) => sql`update places set name = 'X' where id = ${id}`.execute(db),
		(db: Db) => sql`update place_photos set bytes = null, withdrawn_at = now()`.execute(db)
	]) {
		expect((await desk(attempt)).numAffectedRows).toBe(0n);
	}
	for (const table of [
		'place_showings',
		'place_verifications',
		'place_removals',
		'place_changes'
	]) {
		const more: Record<string, string> = {
			place_showings: ', is_shown) select id, recorded_at, false',
			place_verifications: ", way, true_at) select id, recorded_at, 'team', recorded_at",
			place_removals: ') select id, recorded_at',
			place_changes: ", way, after) select id, recorded_at, 'team', '{}'"
		};
		const attempt = sql.raw(
			`insert into ${table} (place_id, recorded_at${more[table]} from places where id = '${id}'`
		);
		await expect(
			desk((db) => attempt.execute(db)),
			table
		).rejects.toThrow(/row-level security/);
	}
	await expect(desk((db) => removePlace(db, id))).rejects.toThrow(/row-level security/);
	await expect(
		desk((db) => keepPlacePhoto(db, { placeId: id, shows: 'Une porte', picture }))
	).resolves.toMatchObject({ refusal: 'unknown-place' });
	expect(await brel((db) => readPlace(db, id))).toEqual(before);
});

test.each(['animateur', 'referent-famille', 'direction'] as const)(
	'%s adds, corrects, shows, takes away what her centre added',
	async (role) => {
		const id = await world.as(role, centres.brel, async (db) => {
			const added = done(await addPlace(db, FOOD, 'team', PLACES_KEY)).id;
			done(await showPlace(db, added, true));
			done(await removePlace(db, added, 'Fermé'));
			return added;
		});
		expect(await brel((db) => readPlace(db, id))).toMatchObject({ removed: { reason: 'Fermé' } });
		expect(await world.as(role, centres.digue, (db) => putBackPlace(db, id))).toMatchObject({
			refusal: 'not-yours'
		});
		done(await network((db) => putBackPlace(db, id)));
	}
);

test('the list tells apart what is shown, what is not, what was taken away', async () => {
	const [shown, hidden, removed] = [await shownPlace(), await shownPlace(), await shownPlace()];
	done(await brel((db) => showPlace(db, hidden, false)));
	done(await brel((db) => removePlace(db, removed)));
	const those = [shown, hidden, removed];
	const listed = async (state: 'shown' | 'hidden' | 'removed') =>
		(await brel((db) => listPlaces(db, { state, most: 500 })))
			.map(({ id }) => id)
			.filter((id) => those.includes(id));
	expect(await listed('shown')).toEqual([shown]);
	expect(await listed('hidden')).toEqual([hidden]);
	expect(await listed('removed')).toEqual([removed]);
});
