import sharp, { type Metadata, type Sharp } from 'sharp';
import type { PictureHeader } from './read-header.ts';
import { withoutTexts } from './without-texts.ts';

/** A picture whose header was read and accepted, and how it is wanted. */
export type ToRedraw = {
	readonly bytes: Uint8Array;
	readonly header: Pick<PictureHeader, 'width' | 'height'>;
	/** The sides within which it must stand. */
	readonly room: { readonly width: number; readonly height: number };
	/** Heavier than this, it is drawn with fewer shades, then smaller; null: as it comes. */
	readonly mostBytes: number | null;
};
export type Redrawn = { readonly redrawn: Buffer; width: number; height: number };
export type NotRedrawn = { readonly failed: 'unreadable' | 'too-heavy' };

/** From the clearest: what is too heavy has fewer shades, then is smaller. */
const LIGHTER = [
	...[82, 70, 55, 40].map((quality) => ({ quality, part: 1 })),
	...[0.7, 0.5, 0.35, 0.25].map((part) => ({ quality: 50, part }))
];

// One picture at a time, and nothing kept of it for the next one.
sharp.cache(false);
sharp.concurrency(1);

/**
 * The picture as a JPEG, upright and without what its camera wrote beside it (place, date, device). Bytes
 * of strangers are decoded here: this runs in a process of its own (`redraw-worker.ts`) and nowhere else.
 */
export async function drawAnew(asked: ToRedraw): Promise<Redrawn | NotRedrawn> {
	const small = await reduce(asked).catch(() => null);
	if (!small) return { failed: 'unreadable' };
	const { mostBytes } = asked;
	if (mostBytes === null) {
		const { data, info } = await small.jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
		return { redrawn: data, width: info.width, height: info.height };
	}
	// Drawn once, without loss: each trial begins from there.
	const { data, info } = await small.png().toBuffer({ resolveWithObject: true });
	for (const { quality, part } of LIGHTER) {
		const tried = await sharp(data)
			.resize(Math.max(1, Math.round(info.width * part)))
			.jpeg({ quality, mozjpeg: true })
			.toBuffer({ resolveWithObject: true });
		if (tried.data.length <= mostBytes) {
			return { redrawn: tried.data, width: tried.info.width, height: tried.info.height };
		}
	}
	return { failed: 'too-heavy' };
}

/** Null: the decoder reads another size than the header that was accepted. */
async function reduce({ bytes: sent, header, room }: ToRedraw): Promise<Sharp | null> {
	const bytes = withoutTexts(sent);
	const found = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (found.width !== header.width || found.height !== header.height) return null;
	const isOnItsSide = found.orientation === 6 || found.orientation === 8;
	const [width, height] = isOnItsSide ? [room.height, room.width] : [room.width, room.height];
	const small = sharp(bytes).resize(width, height, { fit: 'inside', withoutEnlargement: true });
	return upright(small, found).flatten({ background: 'white' });
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
