import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { blackPng, pngPiece } from './png.fixture.ts';
import { redrawLight } from './redraw-photo.ts';

const noise = (width: number, height: number) =>
	sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
/** Not in the types of sharp yet. */
const brighter = (picture: Sharp) => (picture as Sharp & { withGainMap(): Sharp }).withGainMap();
async function light(bytes: Uint8Array) {
	const picture = await redrawLight(bytes, 'ourselves');
	if ('refusal' in picture) throw new Error(picture.refusal);
	return picture;
}

test('a photo comes without its place and its device, upright, small', async () => {
	const photo = await sharp({
		create: { width: 1200, height: 800, channels: 3, background: '#0b4f4a' }
	})
		.withExif({ IFD0: { Model: 'Appareil de Marie' }, IFD3: { GPSLatitude: '50/1 43/1 0/1' } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	expect(photo.includes('Exif')).toBe(true);
	const { redrawn, width, height } = await light(photo);
	for (const told of ['Exif', 'Marie', 'GPS']) expect(redrawn.includes(told)).toBe(false);
	const { format, orientation } = await sharp(redrawn).metadata();
	expect([format, orientation]).toEqual(['jpeg', undefined]);
	expect([width, height]).toEqual([640, 960]);
	expect(redrawn.length).toBeLessThanOrEqual(60_000);
});

test.each([
	['a screen', 1920, 1080, 640, 360],
	['a telephone', 1080, 2400, 432, 960],
	['a small drawing, left as it is', 200, 100, 200, 100]
])('%s stands within 640 by 960', async (_what, width, height, ...small) => {
	const flat = sharp({ create: { width, height, channels: 3, background: '#fff' } });
	const picture = await light(await flat.png().toBuffer());
	expect([picture.width, picture.height]).toEqual(small);
});

test('a photo of a page stands within its room, upright or not', async () => {
	const flat = sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#fff' } });
	const picture = await redrawLight(await flat.jpeg().toBuffer(), 'ourselves', {
		width: 1200,
		height: 1200
	});
	expect(picture).toMatchObject({ width: 900, height: 1200 });
});

test('thirty million pixels in a few kilobytes are not opened', async () => {
	const flat = sharp({ create: { width: 6000, height: 5000, channels: 3, background: '#fff' } });
	const bomb = await flat.png({ compressionLevel: 9 }).toBuffer();
	expect(bomb.length).toBeLessThan(200_000);
	expect(await redrawLight(bomb, 'ourselves')).toMatchObject({ refusal: 'too-many-pixels' });
});

test('a photo that is cut is refused: half a face is no photo', async () => {
	const whole = await noise(400, 300).jpeg().toBuffer();
	expect(await redrawLight(whole.subarray(0, whole.length / 2), 'ourselves')).toMatchObject({
		refusal: 'not-a-photo'
	});
});

test('what holds more than sixty kilobytes is told with less', async () => {
	const { redrawn } = await light(await noise(3000, 4000).jpeg({ quality: 90 }).toBuffer());
	expect(redrawn.length).toBeLessThanOrEqual(60_000);
});

test.each([
	['a drawing that is a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
	['a head alone', Buffer.from('89504e470d0a1a0a', 'hex')],
	['nothing', Buffer.alloc(0)],
	['a page', Buffer.from('<script>alert(1)</script>')],
	['a page that begins as a photo', Buffer.from('\u00ff\u00d8\u00ff<html></html>', 'latin1')]
])('%s is refused', async (_what, bytes) => {
	expect(await redrawLight(bytes, 'ourselves')).toMatchObject({ refusal: 'not-a-photo' });
});

const frames = () => Promise.all([1, 2, 3].map(() => noise(400, 300).png().toBuffer()));
async function lying(change: (bytes: Buffer) => void) {
	const bytes = await noise(400, 300).jpeg().toBuffer();
	change(bytes);
	return bytes;
}
const sizeAt = (bytes: Buffer) => bytes.indexOf(Buffer.from('ffc00011', 'hex')) + 5;

test.each([
	['in four inks', () => noise(400, 300).toColourspace('cmyk').jpeg().toBuffer()],
	[
		'in four inks and several passes',
		() => noise(400, 300).toColourspace('cmyk').jpeg({ progressive: true }).toBuffer()
	],
	[
		'with what makes a screen brighter',
		async () =>
			brighter(sharp(await noise(400, 300).jpeg().toBuffer()))
				.jpeg()
				.toBuffer()
	],
	['interlaced', async () => blackPng(400, 300, { colours: 6, isInterlaced: true })],
	['of 16 bits a colour', async () => blackPng(400, 300, { colours: 6, depth: 16 })],
	['without loss', () => noise(400, 300).webp({ lossless: true }).toBuffer()],
	[
		'animated, whose first picture is taken',
		async () =>
			sharp(await frames(), { join: { animated: true } })
				.webp()
				.toBuffer()
	],
	[
		'animated as PNG',
		async () =>
			blackPng(400, 300, { before: [pngPiece('acTL', Buffer.from('0000000200000000', 'hex'))] })
	],
	[
		'with a colour profile of 200 MB',
		async () =>
			blackPng(400, 300, {
				before: [
					pngPiece(
						'iCCP',
						Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(200_000_000))])
					)
				]
			})
	],
	[
		'with a text that becomes 8 MB, ten times',
		async () => {
			const text = Buffer.concat([
				Buffer.from('Comment\0\0'),
				deflateSync(Buffer.alloc(7_900_000))
			]);
			return blackPng(400, 300, { before: Array<Buffer>(10).fill(pngPiece('zTXt', text)) });
		}
	]
])('a picture %s is redrawn', async (_how, draw) => {
	expect(await light(await draw())).toMatchObject({ width: 400, height: 300 });
});

test.each([
	['fewer lines than it says', async () => blackPng(400, 300, { lines: 20 })],
	['a header of a larger photo', () => lying((bytes) => bytes.writeUInt16BE(6_000, sizeAt(bytes)))],
	[
		'two sizes',
		async () => {
			const bytes = await noise(400, 300).jpeg().toBuffer();
			const frame = bytes.subarray(sizeAt(bytes) - 5, sizeAt(bytes) + 14);
			const larger = Buffer.from(frame);
			larger.writeUInt16BE(60_000, 5);
			return Buffer.concat([
				bytes.subarray(0, sizeAt(bytes) - 5),
				frame,
				larger,
				bytes.subarray(sizeAt(bytes) + 14)
			]);
		}
	],
	[
		'half of an animation',
		async () => {
			const bytes = await sharp(await frames(), { join: { animated: true } })
				.webp()
				.toBuffer();
			return bytes.subarray(0, 200);
		}
	]
])('a picture with %s is refused', async (_what, draw) => {
	expect(await redrawLight(await draw(), 'ourselves')).toMatchObject({ refusal: 'not-a-photo' });
});
