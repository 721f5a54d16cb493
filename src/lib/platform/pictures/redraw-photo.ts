import sharp, { type Metadata, type Sharp } from 'sharp';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** Longest side kept, in pixels: enough for a printed page. */
const LONGEST_SIDE = 1600;

export type RedrawRefusal = Refusal<'not-a-photo' | 'too-many-pixels'>;

/** What is said of a file that cannot be redrawn as a photo. */
const NOT_A_PHOTO = refuse(
	'not-a-photo',
	'Ce fichier n’est pas une photo lisible. Choisissez un fichier JPEG, PNG ou WebP.'
);

/** What is said of a picture that would fill the memory before it is reduced. */
const TOO_MANY_PIXELS = refuse(
	'too-many-pixels',
	'Cette image est trop grande. Choisissez une photo de téléphone, ou réduisez-la avant de l’envoyer.'
);

/** A photo without anything of what its camera wrote: the only one that is kept. */
export type RedrawnPhoto = { readonly redrawn: Buffer };

/** One after the other: two large pictures at once would take twice the memory. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The photo redrawn as a JPEG, upright and without what the camera wrote beside it (place, date,
 * device). Its first bytes decide, not its name: other formats are not even opened, drawings that
 * are programs (SVG) first of all. Takes seconds: never inside a transaction.
 */
export function redrawPhoto(bytes: Uint8Array): Promise<RedrawnPhoto | RedrawRefusal> {
	return inTurn(bytes, async () => {
		const small = await reduce(bytes, { width: LONGEST_SIDE, height: LONGEST_SIDE });
		return 'refusal' in small ? small : { redrawn: await small.jpeg({ quality: 82 }).toBuffer() };
	});
}

/** A picture of a page that stays light: so wide at most, and so heavy. */
export type LightPicture = { readonly redrawn: Buffer; width: number; height: number };

const LIGHT = { width: 640, height: 960 };
const MOST_LIGHT_BYTES = 60_000;
/** From the clearest: what is too heavy is told with fewer shades, then smaller. */
const LIGHTER = [
	...[82, 70, 55, 40].map((quality) => ({ quality, part: 1 })),
	...[0.7, 0.5, 0.35, 0.25].map((part) => ({ quality: 50, part }))
];

/** The same, as small and light as a telephone far from everything needs, within that room. */
export function redrawLight(
	bytes: Uint8Array,
	room = LIGHT
): Promise<LightPicture | RedrawRefusal> {
	return inTurn(bytes, async () => {
		const small = await reduce(bytes, room);
		if ('refusal' in small) return small;
		// Drawn once, without loss: each trial begins from there.
		const { data, info } = await small.png().toBuffer({ resolveWithObject: true });
		for (const { quality, part } of LIGHTER) {
			const tried = await sharp(data)
				.resize(Math.max(1, Math.round(info.width * part)))
				.jpeg({ quality, mozjpeg: true })
				.toBuffer({ resolveWithObject: true });
			if (tried.data.length <= MOST_LIGHT_BYTES) {
				return { redrawn: tried.data, width: tried.info.width, height: tried.info.height };
			}
		}
		return TOO_MANY_PIXELS;
	});
}

function inTurn<Done>(
	bytes: Uint8Array,
	work: () => Promise<Done | RedrawRefusal>
): Promise<Done | RedrawRefusal> {
	if (!isPhoto(bytes)) return Promise.resolve(NOT_A_PHOTO);
	const mine = turn.then(work).catch(() => NOT_A_PHOTO);
	turn = mine;
	return mine;
}

async function reduce(
	bytes: Uint8Array,
	{ width, height }: { width: number; height: number }
): Promise<Sharp | RedrawRefusal> {
	const header = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (header.width * header.height > mostPixels(header)) return TOO_MANY_PIXELS;
	const isOnItsSide = header.orientation === 6 || header.orientation === 8;
	const small = sharp(bytes).resize(isOnItsSide ? height : width, isOnItsSide ? width : height, {
		fit: 'inside',
		withoutEnlargement: true
	});
	return upright(small, header).flatten({ background: 'white' });
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
