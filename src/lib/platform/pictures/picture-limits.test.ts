import sharp from 'sharp';
import { expect, test } from 'vitest';
import { headerToOpen } from './picture-limits.ts';
import { blackPng } from './png.fixture.ts';
import { readHeader } from './read-header.ts';

const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#0b4f4a' } });

/** The head of a photo of that size, before what it shows. */
function jpegHead(width: number, height: number, frame = 0xc0): Buffer {
	const head = Buffer.from(
		'ffd8ffe000044a46ff0000110800000000030122000211010311 01'.replace(' ', ''),
		'hex'
	);
	head[9] = frame;
	head.writeUInt16BE(height, 13);
	head.writeUInt16BE(width, 15);
	return head;
}

/** A strip is as heavy as the whole picture at each step of its reduction: 93 kB took 2.1 GB. */
test.each([
	['6,000,000 by 4', blackPng(6_000_000, 4)],
	['12,000,000 by 2, seen through', blackPng(12_000_000, 2, { colours: 6 })],
	['1 by 24,000,000', blackPng(1, 24_000_000, { colours: 0 })],
	['8,193 by 1', blackPng(8_193, 1)],
	['8,192 by 8,192', blackPng(8_192, 8_192, { lines: 1 })],
	['8,192 by 8,192, a photo', jpegHead(8_192, 8_192)],
	['5,000 by 5,000 in several passes', jpegHead(5_000, 5_000, 0xc2)],
	['4,000 by 4,000, interlaced', blackPng(4_000, 4_000, { isInterlaced: true, lines: 1 })],
	['4,000 by 4,000, of 16 bits', blackPng(4_000, 4_000, { depth: 16, lines: 1 })]
])('%s is refused from its header', (_size, bytes) => {
	expect(headerToOpen(bytes)).toMatchObject({ refusal: 'too-many-pixels' });
});

test('a telephone of fifty million pixels is taken', () => {
	expect(headerToOpen(jpegHead(8_160, 6_144))).toMatchObject({ width: 8_160, height: 6_144 });
});

test.each([
	['JPEG', () => plain(300, 200).jpeg(), false],
	['JPEG in passes', () => plain(300, 200).jpeg({ progressive: true }), true],
	['JPEG in four inks', () => plain(300, 200).toColourspace('cmyk').jpeg(), false],
	['JPEG with all that a camera writes', () => plain(300, 200).withMetadata().jpeg(), false],
	['PNG', () => plain(300, 200).png(), false],
	['interlaced PNG', () => plain(300, 200).png({ progressive: true }), true],
	['PNG of 16 bits', () => plain(300, 200).toColourspace('rgb16').png(), true],
	['WebP', () => plain(300, 200).webp(), false],
	['WebP without loss', () => plain(300, 200).webp({ lossless: true }), false],
	['WebP seen through', () => plain(300, 200).ensureAlpha(0.5).webp(), false]
])('the size of a %s is read without opening it', async (_format, draw, isHeldWhole) => {
	const bytes = await draw().toBuffer();
	expect(readHeader(bytes)).toMatchObject({ width: 300, height: 200, isHeldWhole });
});

test('an animation is read as what stands whole in memory', async () => {
	const frames = await Promise.all(
		['#0b4f4a', '#fff'].map((background) =>
			sharp({ create: { width: 300, height: 200, channels: 3, background } })
				.png()
				.toBuffer()
		)
	);
	const bytes = await sharp(frames, { join: { animated: true } })
		.webp()
		.toBuffer();
	expect(readHeader(bytes)).toMatchObject({ width: 300, height: 200, isHeldWhole: true });
});

test.each(['heic', 'heix', 'mif1'])('who has an iPhone (%s) is told what to do', (brand) => {
	const bytes = Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0mif1heic`, 'latin1');
	expect(headerToOpen(bytes)).toMatchObject({
		refusal: 'iphone-format',
		message: expect.stringContaining('capture d’écran')
	});
});

test.each([
	['AVIF', () => plain(64, 64).avif({ effort: 0 }).toBuffer()],
	['GIF', () => plain(64, 64).gif().toBuffer()],
	['TIFF', () => plain(64, 64).tiff().toBuffer()],
	['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
	['a photo that is cut before its size', async () => jpegHead(300, 200).subarray(0, 14)],
	['a photo of no width', async () => jpegHead(0, 200)],
	['a photo whose pieces have no length', async () => Buffer.from('ffd8ffe00000ffe00000', 'hex')]
])('%s is no photo', async (_what, draw) => {
	expect(headerToOpen(await draw())).toMatchObject({ refusal: 'not-a-photo' });
});
