import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { redrawLight } from './redraw-photo.ts';

const noise = (width: number, height: number) =>
	sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
async function light(bytes: Uint8Array) {
	const picture = await redrawLight(bytes);
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
	const picture = await redrawLight(await flat.jpeg().toBuffer(), { width: 1200, height: 1200 });
	expect(picture).toMatchObject({ width: 900, height: 1200 });
});

test('thirty million pixels in a few kilobytes are not opened', async () => {
	const flat = sharp({ create: { width: 6000, height: 5000, channels: 3, background: '#fff' } });
	const bomb = await flat.png({ compressionLevel: 9 }).toBuffer();
	expect(bomb.length).toBeLessThan(200_000);
	expect(await redrawLight(bomb)).toMatchObject({ refusal: 'too-many-pixels' });
});

test('a photo that is cut is refused: half a face is no photo', async () => {
	const whole = await noise(400, 300).jpeg().toBuffer();
	expect(await redrawLight(whole.subarray(0, whole.length / 2))).toMatchObject({
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
	expect(await redrawLight(bytes)).toMatchObject({ refusal: 'not-a-photo' });
});
