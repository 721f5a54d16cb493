import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { closeYear } from '../year/close-year.ts';
import { redrawPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { addPhoto, listPhotos, type NewPhoto, readPhoto, removePhoto } from './photos.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';

const world = useTestDatabase();
let centre: StoredCentre;
let senou: string;
let jpeg: Buffer;

beforeAll(async () => {
	jpeg = await plain(800, 600)
		.withExif({
			IFD0: { Make: 'Téléphone', Copyright: 'Amina Test', DateTime: '2018:03:15 10:00:00' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 42/1 0/1', GPSLongitude: '1/1 35/1 0/1' }
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
});

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
	senou = await programmeId(world.owner, centre, 'senou');
});

function plain(width: number, height: number) {
	return sharp({ create: { width, height, channels: 3, background: '#0b4f4a' } });
}

type Sent = Partial<Omit<NewPhoto, 'redrawn'>> & { bytes?: Uint8Array };

async function add({ bytes = jpeg, ...more }: Sent = {}) {
	const drawn = await redrawPhoto(bytes, 'ourselves');
	if ('refusal' in drawn) return drawn;
	const photo: NewPhoto = {
		...drawn,
		programmeId: senou,
		year: 2018,
		alternative: 'Deux personnes devant un écran',
		consentOn: '2018-03-15',
		consentNote: 'Feuille signée, classeur 2018',
		today: '2019-01-15',
		...more
	};
	return world.as('animateur', centre.id, (db) => addPhoto(db, photo));
}

const listed = () => world.as('direction', centre.id, (db) => listPhotos(db, 2018));
const bytesOf = (id: string, of = centre) =>
	world.as('direction', of.id, (db) => readPhoto(db, id));

async function added(more: Sent = {}): Promise<string> {
	const result = await add(more);
	if ('refusal' in result) throw new Error(result.message);
	return result.id;
}

describe('what the camera wrote does not survive', () => {
	test('place, device, date and author are in the file dropped, and in none of ours', async () => {
		const before = await sharp(jpeg).metadata();
		expect(before.exif!.includes('Amina Test')).toBe(true);
		// The tag that announces a place.
		expect(before.exif!.includes(Buffer.from([0x25, 0x88]))).toBe(true);
		const { bytes } = (await bytesOf(await added()))!;
		const after = await sharp(bytes).metadata();
		expect(after).not.toHaveProperty('exif');
		expect(after).not.toHaveProperty('xmp');
		expect(after).not.toHaveProperty('iptc');
		expect(bytes.includes('Exif')).toBe(false);
		expect(bytes.includes('Amina')).toBe(false);
	});

	test('a photo held upright stays upright without the note that said so', async () => {
		const { bytes } = (await bytesOf(await added()))!;
		expect(await sharp(bytes).metadata()).toMatchObject({ width: 600, height: 800 });
	});
});

test.each(['png', 'webp'] as const)('a %s becomes a JPEG, its emptiness white', async (format) => {
	const transparent = {
		create: { width: 40, height: 30, channels: 4 as const, background: '#0000' }
	};
	const drawn = await sharp(transparent).toFormat(format).toBuffer();
	const photo = (await bytesOf(await added({ bytes: drawn })))!;
	expect(photo.mediaType).toBe('image/jpeg');
	const { dominant } = await sharp(photo.bytes).stats();
	expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
});

test('a large photo is kept at the size of a page, even when nothing in it repeats', async () => {
	const noise = { type: 'gaussian' as const, mean: 128, sigma: 80 };
	const bytes = await sharp({
		create: { width: 3000, height: 2400, channels: 3, background: '#888', noise }
	})
		.jpeg({ quality: 100 })
		.toBuffer();
	const photo = (await bytesOf(await added({ bytes })))!;
	expect(await sharp(photo.bytes).metadata()).toMatchObject({ width: 1600, height: 1280 });
});

describe('what is no photo is refused, and nothing is kept', () => {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname"/></svg>';

	test.each<[string, () => Uint8Array]>([
		['a drawing (SVG)', () => Buffer.from(svg)],
		['a drawing after an XML heading', () => Buffer.from(`<?xml version="1.0"?>${svg}`)],
		['a page named photo.jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
		['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
		[
			'the beginning of a JPEG and a page',
			() => Buffer.from('\u00ff\u00d8\u00ff<script>', 'latin1')
		],
		['half a photo', () => jpeg.subarray(0, 300)],
		['nothing', () => new Uint8Array()]
	])('%s', async (_what, bytes) => {
		expect(await add({ bytes: bytes() })).toMatchObject({ refusal: 'not-a-photo' });
		expect(await listed()).toEqual([]);
	});
});

test.each([
	['64 million pixels', blankPng(8000)],
	['16 million pixels drawn in several passes', blankPng(4000, { isInterlaced: true })],
	['16 million pixels of 16 bits', blankPng(4000, { depth: 16 })]
])('a file of a few bytes that opens on %s is refused from its header', async (_what, bomb) => {
	expect(bomb.length).toBeLessThan(100_000);
	expect(await add({ bytes: bomb })).toMatchObject({ refusal: 'too-many-pixels' });
});

test('the same picture, of a size that telephones have, is kept', async () => {
	expect(await add({ bytes: blankPng(1000) })).toHaveProperty('id');
	const interlaced = await plain(1000, 1000).png({ progressive: true }).toBuffer();
	expect(await add({ bytes: interlaced })).toHaveProperty('id');
});

test('a mirrored photo is set right, and one lying on its side', async () => {
	for (const [orientation, width, height] of [
		[2, 800, 600],
		[3, 800, 600],
		[5, 600, 800],
		[8, 600, 800]
	] as const) {
		const bytes = await plain(800, 600).withMetadata({ orientation }).jpeg().toBuffer();
		const photo = (await bytesOf(await added({ bytes })))!;
		expect(await sharp(photo.bytes).metadata(), `${orientation}`).toMatchObject({ width, height });
	}
});

/** A PNG of `side` × `side` pixels all the same, one bit each: a true one, unless its header claims more. */
function blankPng(side: number, { depth = 1, isInterlaced = false } = {}): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side, 0);
	header.writeUInt32BE(side, 4);
	header.set([depth, 0, 0, 0, isInterlaced ? 1 : 0], 8);
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const framed = Buffer.alloc(body.length + 8);
		framed.writeUInt32BE(data.length, 0);
		body.copy(framed, 4);
		framed.writeUInt32BE(crc32(body), body.length + 4);
		return framed;
	};
	const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)));
	const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
	const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
	return Buffer.concat([signature, ...chunks]);
}

describe('without consent or description, no photo', () => {
	test.each<[string, Sent, string]>([
		['no day of consent', { consentOn: '' }, 'no-consent'],
		['a day that does not exist', { consentOn: '2018-02-30' }, 'no-consent'],
		['a consent to come', { consentOn: '2019-01-16' }, 'no-consent'],
		['no place where it is kept', { consentNote: '  ' }, 'no-consent'],
		['no description', { alternative: ' a ' }, 'no-alternative'],
		['a description as long as a letter', { alternative: 'a'.repeat(301) }, 'too-long'],
		['a card number for a proof', { consentNote: '4970 1012 3456 7893' }, 'confidential']
	])('%s', async (_what, more, refusal) => {
		expect(await add(more)).toMatchObject({ refusal });
		expect(await listed()).toEqual([]);
	});

	test('the database itself keeps no photo without its consent', async () => {
		await expect(
			world.owner.query(
				`insert into fiche_photos (centre_id, programme_id, year, media_type, bytes,
					alternative_text, consent_note, recorded_at)
				values ($1, $2, 2018, 'image/jpeg', '', 'Deux personnes', 'classeur', now())`,
				[centre.id, senou]
			)
		).rejects.toThrow(/consent_on/);
	});
});

describe('a consent taken back', () => {
	test('removes the photo, in a closed year too, and the journal tells it once', async () => {
		const id = await added();
		await world.as('direction', centre.id, (db) =>
			closeYear(db, { centre, year: 2018, today: '2019-01-15' })
		);
		expect(await add()).toMatchObject({ refusal: 'closed' });
		await world.as('animateur', centre.id, (db) => removePhoto(db, id));
		await world.as('animateur', centre.id, (db) => removePhoto(db, id));
		expect(await listed()).toEqual([]);
		expect(await bytesOf(id)).toBeNull();
		const { rows } = await world.owner.query<{ action: string }>(
			`select action from journal where record_id = $1 order by id`,
			[id]
		);
		expect(rows.map(({ action }) => action)).toEqual(['add', 'remove']);
	});

	test('a neighbour neither sees nor removes it', async () => {
		const id = await added();
		const neighbour = await goldenCentre(world.owner);
		expect(await bytesOf(id, neighbour)).toBeNull();
		await world.as('direction', neighbour.id, (db) => removePhoto(db, id));
		expect(await listed()).toHaveLength(1);
		const { rows } = await world.owner.query(
			`select from journal where centre_id = $1 and record_kind = 'photo'`,
			[neighbour.id]
		);
		expect(rows).toEqual([]);
	});
});
