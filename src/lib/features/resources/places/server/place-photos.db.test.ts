import { expect, test } from 'vitest';
import type { LightPicture } from '#lib/platform/pictures/redraw-photo.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	keepPlacePhoto,
	readPlacePhoto,
	readPublicPlace,
	showPlace,
	withdrawPlacePhoto
} from '../index.server.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { brel, digue, visitor } = usePlaces();
const picture: LightPicture = { redrawn: Buffer.from('une porte'), width: 640, height: 480 };
const shown = async () =>
	brel(async (db) => {
		const { id } = done(await addPlace(db, FOOD, 'team', PLACES_KEY));
		return done(await showPlace(db, id, true)).id;
	});
const keeping = (placeId: string, shows = 'Une porte bleue') =>
	brel((db) => keepPlacePhoto(db, { placeId, shows, picture }));

test('three photos at most, read by everybody once the place is shown, in their order', async () => {
	const id = await shown();
	const first = done(await keeping(id, ' La porte bleue '));
	const second = done(await keeping(id, 'Le guichet'));
	done(await keeping(id, 'La rue'));
	expect(await keeping(id)).toMatchObject({ refusal: 'too-many' });
	const card = async () => (await visitor((db) => readPublicPlace(db, id)))!.photos;
	expect((await card()).map(({ shows }) => shows)).toEqual([
		'La porte bleue',
		'Le guichet',
		'La rue'
	]);
	expect(await visitor((db) => readPlacePhoto(db, id, first.id))).toEqual(picture.redrawn);
	await digue((db) => withdrawPlacePhoto(db, second.id));
	await digue((db) => withdrawPlacePhoto(db, second.id));
	expect(await visitor((db) => readPlacePhoto(db, id, second.id))).toBeNull();
	expect(await brel((db) => readPlacePhoto(db, id, second.id))).toBeNull();
	done(await keeping(id, 'Le nouveau guichet'));
	expect((await card()).map(({ shows }) => shows)[1]).toBe('Le nouveau guichet');
	done(await brel((db) => showPlace(db, id, false)));
	expect(await visitor((db) => readPlacePhoto(db, id, first.id))).toBeNull();
});

test('a photo without words, of no place, or of a refuge, is refused; become one, it has none', async () => {
	const id = await shown();
	expect(await keeping(id, '  ')).toMatchObject({ refusal: 'shows' });
	expect(await keeping('0197c000-0000-7000-8000-000000000000')).toMatchObject({
		refusal: 'unknown-place'
	});
	const photo = done(await keeping(id));
	done(await brel((db) => changePlace(db, id, { isRefuge: true }, 'team', PLACES_KEY)));
	expect(await brel((db) => readPlacePhoto(db, id, photo.id))).toBeNull();
	expect(await keeping(id)).toMatchObject({ refusal: 'refuge' });
});
