import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { PRINTING as GUIDE, useGuides } from './guides.fixture.ts';
import { keepPicture, listPictures, readPicture, removePicture } from './pictures.ts';

const { world, centres, visitor, network, brel } = useGuides();

const create = { width: 900, height: 600, channels: 3, background: '#0b4f4a' } as const;
const picture = done(await redrawLight(await sharp({ create }).png().toBuffer(), 'ourselves'));
const added = (guide = GUIDE) => ({ guide, shows: 'L’écran de la borne', picture });
const ids = (db: Parameters<typeof listPictures>[0]) =>
	listPictures(db, GUIDE, null).then((all) => all.map(({ id }) => id));

describe('a picture that the team adds', () => {
	test('is shown on the pages of its centre, the network’s on all of them', async () => {
		const own = done(await brel((db) => keepPicture(db, added()))).id;
		const common = done(await network((db) => keepPicture(db, added()))).id;
		expect(await visitor(ids, centres.brel)).toEqual([common, own]);
		expect(await visitor(ids, centres.digue)).toEqual([common]);
		expect(await visitor(ids)).toEqual([common]);
		expect(await visitor((db) => readPicture(db, GUIDE, own), centres.digue)).toBeNull();
		expect(await visitor((db) => readPicture(db, GUIDE, own), centres.brel)).toEqual(
			picture.redrawn
		);
		expect(await visitor((db) => readPicture(db, 'carte-vitale', common))).toBeNull();
		const [line] = await brel((db) => listPictures(db, GUIDE, 'jacques-brel'));
		expect(line).toEqual({
			...{ id: common, shows: 'L’écran de la borne', isOwn: false, width: 640, height: 427 },
			src: `/guides/${GUIDE}/images/${common}?centre=jacques-brel`
		});
	});

	test('is removed by who put it there, and nothing is left of it', async () => {
		const { id } = done(await brel((db) => keepPicture(db, added())));
		await network((db) => removePicture(db, id));
		expect(await brel((db) => readPicture(db, GUIDE, id))).not.toBeNull();
		for (let once = 0; once < 2; once++) await brel((db) => removePicture(db, id));
		expect(await brel((db) => readPicture(db, GUIDE, id))).toBeNull();
		expect(await brel(ids)).not.toContain(id);
		const told = await world.owner.query('select action from journal where record_id = $1', [id]);
		expect(told.rows.map(({ action }) => action)).toEqual(['keep-picture', 'remove-picture']);
	});

	test('goes with a guide that is there, and thirty are enough', async () => {
		expect(await brel((db) => keepPicture(db, added('nulle-part')))).toMatchObject({
			refusal: 'unknown-guide'
		});
		const vitale = added('carte-vitale');
		for (let nth = 0; nth < 30; nth++) done(await brel((db) => keepPicture(db, vitale)));
		expect(await brel((db) => keepPicture(db, vitale))).toMatchObject({ refusal: 'too-many' });
	});

	test('a desk that only welcomes adds none', async () => {
		const kept = world.as('accueil', centres.brel, (db) => keepPicture(db, added()));
		await expect(kept).rejects.toThrow(/row-level security/);
	});
});
