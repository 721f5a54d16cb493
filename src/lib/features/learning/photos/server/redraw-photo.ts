import sharp, { type Metadata, type Sharp } from 'sharp';
import { NOT_A_PHOTO, type PhotoRefusal, TOO_MANY_PIXELS } from '../domain/photo-words.ts';

/** Longest side kept, in pixels: enough for a printed page. */
const LONGEST_SIDE = 1600;

/** A photo without anything of what its camera wrote: the only one that is kept. */
export type RedrawnPhoto = { readonly redrawn: Buffer };

/** One after the other: two large pictures at once would take twice the memory. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The photo redrawn as a JPEG, upright and without what the camera wrote beside it (place, date,
 * device). Its first bytes decide, not its name: other formats are not even opened, drawings that
 * are programs (SVG) first of all. Takes seconds: never inside a transaction.
 */
export function redrawPhoto(bytes: Uint8Array): Promise<RedrawnPhoto | PhotoRefusal> {
	if (!isPhoto(bytes)) return Promise.resolve(NOT_A_PHOTO);
	const mine = turn.then(() => redraw(bytes)).catch(() => NOT_A_PHOTO);
	turn = mine;
	return mine;
}

async function redraw(bytes: Uint8Array): Promise<RedrawnPhoto | PhotoRefusal> {
	const header = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (header.width * header.height > mostPixels(header)) return TOO_MANY_PIXELS;
	const small = sharp(bytes).resize(LONGEST_SIDE, LONGEST_SIDE, {
		fit: 'inside',
		withoutEnlargement: true
	});
	const redrawn = await upright(small, header)
		.flatten({ background: 'white' })
		.jpeg({ quality: 82 })
		.toBuffer();
	return { redrawn };
}

/**
 * A telephone takes 12 to 50 million pixels, as a JPEG read line by line and reduced on the way.
 * Pictures that must be opened whole, drawn in several passes or with 16 bits a colour, are fewer.
 */
function mostPixels({ format, depth, isProgressive }: Metadata): number {
	if (isProgressive || depth !== 'uchar') return 12_000_000;
	return format === 'jpeg' ? 60_000_000 : 25_000_000;
}

/** Turned once it is small: turned before, it could not be reduced while it is read. */
function upright(photo: Sharp, { orientation = 1 }: Metadata): Sharp {
	if (orientation === 2 || orientation === 4 || orientation === 5 || orientation === 7) {
		// Mirrored by an old program: rare enough to cost more.
		return photo.autoOrient();
	}
	const angle = { 3: 180, 6: 90, 8: 270 }[orientation] ?? 0;
	return angle === 0 ? photo : photo.rotate(angle);
}

function isPhoto(bytes: Uint8Array): boolean {
	const beginsWith = (signature: string, at = 0) =>
		Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature;
	const isWebp = beginsWith('RIFF') && beginsWith('WEBP', 8);
	return beginsWith('\u00ff\u00d8\u00ff') || beginsWith('\u0089PNG\r\n\u001a\n') || isWebp;
}
