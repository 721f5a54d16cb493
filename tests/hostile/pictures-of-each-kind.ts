import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { blackPng } from '#lib/platform/pictures/png.fixture.ts';

type Refused = {
	kind: string;
	file: File;
	/** One of them is said: residents and teams are not told in the same words. */
	why: readonly string[];
};

const TOO_LARGE = ['trop grande', 'too large'];
const OF_AN_IPHONE = ['HEIC', 'd’iPhone', 'iPhone photo'];
const NO_PHOTO = ['n’est pas une photo', 'not a photo'];

const named = (name: string, type: string, bytes: Uint8Array) =>
	new File([new Uint8Array(bytes)], name, { type });
const png = (bytes: Buffer) => named('photo.png', 'image/png', bytes);
const drawn = (colour: string) =>
	sharp({ create: { width: 400, height: 300, channels: 3, background: colour } });

/** The first bytes of a photo of an iPhone: nothing reads further. */
const HEIC = Buffer.concat([
	Buffer.from('00000024', 'hex'),
	Buffer.from('ftypheic\0\0\0\0mif1heic'),
	randomBytes(200)
]);

/** Pictures of every kind that somebody may choose, and what becomes of them at every form. */
export async function picturesOfEachKind() {
	const whole = await drawn('#0b4f4a').jpeg().toBuffer();
	const refused: Refused[] = [
		{ kind: '6,000,000 by 4', file: png(blackPng(6_000_000, 4)), why: TOO_LARGE },
		{
			kind: '12,000,000 by 2',
			file: png(blackPng(12_000_000, 2, { colours: 6 })),
			why: TOO_LARGE
		},
		{
			kind: '1 by 24,000,000',
			file: png(blackPng(1, 24_000_000, { colours: 0 })),
			why: TOO_LARGE
		},
		{ kind: 'HEIC', file: named('photo.heic', 'image/heic', HEIC), why: OF_AN_IPHONE },
		{
			kind: 'HEIC that says it is a JPEG',
			file: named('photo.jpg', 'image/jpeg', HEIC),
			why: OF_AN_IPHONE
		},
		{
			kind: 'AVIF',
			file: named('photo.avif', 'image/avif', await drawn('#f4ead6').avif().toBuffer()),
			why: NO_PHOTO
		},
		{
			kind: 'truncated',
			file: named('photo.jpg', 'image/jpeg', whole.subarray(0, whole.length / 2)),
			why: NO_PHOTO
		},
		{ kind: 'truncated PNG', file: png(blackPng(4_000, 3_000, { lines: 2_000 })), why: NO_PHOTO }
	];
	const frames = await Promise.all(
		['#000', '#888', '#fff'].map((colour) => drawn(colour).png().toBuffer())
	);
	const animated = await sharp(frames, { join: { animated: true } })
		.webp()
		.toBuffer();
	const inFourInks = await drawn('#0b4f4a').toColourspace('cmyk').jpeg().toBuffer();
	return {
		refused,
		taken: [
			{ kind: 'animated', file: named('photo.webp', 'image/webp', animated) },
			{ kind: 'CMYK', file: named('photo.jpg', 'image/jpeg', inFourInks) }
		]
	};
}
