import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { A_PAGE } from '../domain/centre-page.fixture.ts';
import type { CentrePage } from '../domain/centre-page.ts';
import { PHOTO_ROOM, type PhotoWords } from '../domain/centre-photo.ts';
import { addPhoto } from './add-photo.ts';
import { pageAtWork, publishedPages } from './read-page.ts';
import { keptPhotos, readPhoto, readPhotos } from './read-photos.ts';
import { withdrawPhoto } from './withdraw-photo.ts';
import { publishPage, writePage } from './write-page.ts';

const world = useTestDatabase();
const centres = { brel: '', digue: '' };
const NOBODY: PhotoWords = {
	...{ shows: 'La porte du centre.', showsEn: 'The door.', showsAr: null },
	consent: null
};

const direction = <T>(work: (db: Db) => Promise<T>, centre = centres.brel) =>
	world.as('direction', centre, work);
const visitor = <T>(work: (db: Db) => Promise<T>, centre: string | null = centres.brel) =>
	asVisitor({ database: world.app, now: () => A_TUESDAY }, centre, work);
const lastOf = async (centre = centres.brel) => (await direction(pageAtWork, centre)).version;

async function write(change: (was: CentrePage) => CentrePage, centre = centres.brel) {
	const from = (await lastOf(centre))?.id ?? null;
	return done(await direction((db) => writePage(db, { from, change }), centre)).id;
}

const publish = async (id: string, centre = centres.brel) =>
	done(await direction((db) => publishPage(db, id), centre));

async function photographed(): Promise<Buffer> {
	return sharp({ create: { width: 1600, height: 900, channels: 3, background: '#0b4f4a' } })
		.withExif({ IFD0: { Model: 'Appareil de Marie' }, IFD3: { GPSLatitude: '50/1 43/1 0/1' } })
		.jpeg()
		.toBuffer();
}

async function picture() {
	const drawn = await redrawLight(await photographed(), 'ourselves', PHOTO_ROOM);
	if ('refusal' in drawn) throw new Error(drawn.refusal);
	return drawn;
}

async function tryToAdd(words: Partial<PhotoWords> = {}, centre = centres.brel) {
	const [from, drawn] = [(await lastOf(centre))?.id ?? null, await picture()];
	return direction(
		(db) => addPhoto(db, { from, words: { ...NOBODY, ...words }, picture: drawn }),
		centre
	);
}

/** The photo that is added, and the version that names it last. */
async function add(words: Partial<PhotoWords> = {}, centre = centres.brel) {
	const { id: version } = done(await tryToAdd(words, centre));
	return { version, photo: (await lastOf(centre))!.content.photos.at(-1)! };
}

/** What the page of the centre shows to somebody without an account. */
const shown = (centre = centres.brel) =>
	visitor(async (db) => {
		const page = (await publishedPages(db, [centre])).get(centre);
		return (await readPhotos(db, page?.photos ?? [])).map(({ id }) => id);
	}, centre);
const bytesFor = (id: string, centre = centres.brel) =>
	visitor((db) => readPhoto(db, centre, id), centre);

beforeAll(async () => {
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
});

describe('a photo on the page', () => {
	test('is shown once the version that names it is published, and no sooner', async () => {
		await publish(await write(() => A_PAGE));
		const { version, photo } = await add();
		expect([await shown(), await bytesFor(photo)]).toEqual([[], null]);
		await publish(version);
		expect(await shown()).toEqual([photo]);
		expect((await bytesFor(photo))!.subarray(0, 3)).toEqual(Buffer.from('ffd8ff', 'hex'));
	});

	test('carries nothing of its camera, neither the place nor the device', async () => {
		expect((await photographed()).includes('Appareil de Marie')).toBe(true);
		const bytes = (await bytesFor((await shown())[0]!))!;
		for (const told of ['Exif', 'Marie', 'GPS']) expect(bytes.includes(told), told).toBe(false);
		expect((await sharp(bytes).metadata()).exif).toBeUndefined();
		expect(bytes.length).toBeLessThanOrEqual(60_000);
	});

	test('goes with a version that does not name it, and comes back with the one that does', async () => {
		const with1 = (await lastOf())!.id;
		const [photo] = await shown();
		await publish(await write((was) => ({ ...was, photos: [] })));
		expect([await shown(), await bytesFor(photo!)]).toEqual([[], null]);
		await publish(with1);
		expect(await shown()).toEqual([photo]);
	});

	test('stands in the order that is written; a fourth is refused, and nothing of it is kept', async () => {
		const first = (await add()).photo;
		const second = (await add()).photo;
		const third = (await add()).photo;
		const before = (await direction(keptPhotos)).length;
		expect(await tryToAdd()).toMatchObject({ refusal: 'enough-photos' });
		expect(await direction(keptPhotos)).toHaveLength(before);
		await publish(await write((was) => ({ ...was, photos: [third, first, second] })));
		expect(await shown()).toEqual([third, first, second]);
	});

	test('what nobody may keep is not written beside it', async () => {
		await write((was) => ({ ...was, photos: [] }));
		const note = 'IBAN FR76 3000 6000 0112 3456 7890 189';
		expect(await tryToAdd({ consent: { on: '2026-11-01', note } })).toMatchObject({
			refusal: 'confidential'
		});
	});
});

describe('a consent that is taken back', () => {
	test('the photo is gone at once from what is published, and from every version', async () => {
		const consent = { on: '2026-11-01', note: 'Classeur de l’accueil' };
		const { version, photo } = await add({ consent });
		await publish(version);
		expect(await bytesFor(photo)).not.toBeNull();
		await direction((db) => withdrawPhoto(db, photo));
		await direction((db) => withdrawPhoto(db, photo));
		expect([await shown(), await bytesFor(photo)]).toEqual([[], null]);
		await publish(version);
		expect([await shown(), await bytesFor(photo)]).toEqual([[], null]);
		expect(await direction((db) => readPhotos(db, [photo]))).toEqual([]);
		expect(await direction((db) => readPhoto(db, centres.brel, photo))).toBeNull();
	});

	test('nothing is left of it but that it was, and when it went', async () => {
		const { rows } = await world.owner.query(
			`select bytes, shows, shows_en, shows_ar, consent_note, consent_on::text, withdrawn_at
			from centre_photos where withdrawn_at is not null`
		);
		expect(rows).toEqual([
			{
				...{ bytes: null, shows: null, shows_en: null, shows_ar: null, consent_note: null },
				...{ consent_on: '2026-11-01', withdrawn_at: expect.anything() }
			}
		]);
	});

	test('the next version that is written names it no more', async () => {
		const before = (await lastOf())!.content.photos.length;
		await write((was) => ({ ...was, street: '3 rue du Quai' }));
		expect((await lastOf())!.content.photos).toHaveLength(before - 1);
	});

	test('servers that keep the page ready are told, once', async () => {
		const { photo } = await add();
		const count = async () =>
			Number((await world.owner.query('select count(*) from public_changes')).rows[0].count);
		const before = await count();
		await direction((db) => withdrawPhoto(db, photo));
		expect(await count()).toBe(before + 1);
	});
});

describe('whose photo', () => {
	test('the page of another centre does not have it, nor may name it', async () => {
		const { version, photo } = await add();
		await publish(version);
		const own = await write(() => ({ ...A_PAGE, photos: [photo] }), centres.digue);
		expect((await lastOf(centres.digue))!.content.photos).toEqual([]);
		await publish(own, centres.digue);
		expect([await shown(centres.digue), await bytesFor(photo, centres.digue)]).toEqual([[], null]);
		// Nor in the database, whatever a page may ask.
		const all = (centre: string | null) =>
			visitor((db) => db.selectFrom('centre_photos').select('id').execute(), centre);
		expect(await all(centres.digue)).toEqual([]);
		expect(await all(null)).toEqual([]);
		expect((await all(centres.brel)).map(({ id }) => id)).toEqual(await shown());
	});

	test('the direction alone adds and withdraws, whatever a page lets somebody send', async () => {
		const [photo] = await shown();
		const drawn = await picture();
		const from = (await lastOf())!.id;
		for (const role of ['accueil', 'animateur', 'referent-famille'] as const) {
			await expect(
				world.as(role, centres.brel, (db) => addPhoto(db, { from, words: NOBODY, picture: drawn }))
			).rejects.toThrow('direction_adds');
			await world.as(role, centres.brel, (db) => withdrawPhoto(db, photo!));
		}
		await direction((db) => withdrawPhoto(db, photo!), centres.digue);
		expect(await bytesFor(photo!)).not.toBeNull();
	});
});
