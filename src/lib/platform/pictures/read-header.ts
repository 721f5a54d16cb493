/** What the first bytes of a picture say of it, read without opening it. */
export type PictureHeader = {
	readonly format: 'jpeg' | 'png' | 'webp';
	readonly width: number;
	readonly height: number;
	/** Animated, drawn in several passes or with 16 bits a colour: it stands whole in memory, once or more. */
	readonly isHeldWhole: boolean;
};

/**
 * The sizes that a JPEG, a PNG or a WebP gives itself; null for anything else, or where they are not
 * said. Nothing of the picture is decoded, and no library is asked.
 */
export function readHeader(picture: Uint8Array): PictureHeader | null {
	const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
	try {
		const header = readPng(bytes) ?? readWebp(bytes) ?? readJpeg(bytes);
		return header && header.width > 0 && header.height > 0 ? header : null;
	} catch (error) {
		// Cut before it has said its size.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** Whether it is the format of iPhones (HEIC), which nothing here reads: its owner is told what to do. */
export function isHeic(picture: Uint8Array): boolean {
	const start = Buffer.from(picture.subarray(4, 12)).toString('latin1');
	return /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(start);
}

const PNG = '\u0089PNG\r\n\u001a\n';

/** The first piece of a PNG always says its size. */
function readPng(bytes: Buffer): PictureHeader | null {
	if (!beginsWith(bytes, PNG) || !beginsWith(bytes, 'IHDR', 12)) return null;
	const isInterlaced = bytes.readUInt8(28) !== 0;
	return {
		format: 'png',
		width: bytes.readUInt32BE(16),
		height: bytes.readUInt32BE(20),
		isHeldWhole: isInterlaced || bytes.readUInt8(24) > 8
	};
}

/** The first piece of a WebP says its size, or that of the canvas on which its pictures stand. */
function readWebp(bytes: Buffer): PictureHeader | null {
	if (!beginsWith(bytes, 'RIFF') || !beginsWith(bytes, 'WEBP', 8)) return null;
	const kind = bytes.toString('latin1', 12, 16);
	const size = WEBP_SIZES[kind]?.(bytes);
	if (!size) return null;
	const isAnimated = kind === 'VP8X' && (bytes.readUInt8(20) & 2) !== 0;
	return { format: 'webp', ...size, isHeldWhole: isAnimated };
}

type Size = Pick<PictureHeader, 'width' | 'height'>;

const WEBP_SIZES: Record<string, (bytes: Buffer) => Size> = {
	VP8X: (bytes) => ({ width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }),
	'VP8 ': (bytes) => ({
		width: bytes.readUInt16LE(26) & 0x3fff,
		height: bytes.readUInt16LE(28) & 0x3fff
	}),
	VP8L: losslessSize
};

function losslessSize(bytes: Buffer): Size {
	const bits = bytes.readUInt32LE(21);
	return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** From marker to marker, as decoders go, up to the first that begins a frame. */
function readJpeg(bytes: Buffer): PictureHeader | null {
	if (!beginsWith(bytes, '\u00ff\u00d8\u00ff')) return null;
	let at = 2;
	for (;;) {
		while (bytes.readUInt8(at) !== 0xff) at++;
		while (bytes.readUInt8(at) === 0xff) at++;
		const marker = bytes.readUInt8(at++);
		// The scan, or the end, before any size.
		if (marker === 0xda || marker === 0xd9) return null;
		if (hasNoLength(marker)) continue;
		if (beginsFrame(marker)) {
			return {
				format: 'jpeg',
				height: bytes.readUInt16BE(at + 3),
				width: bytes.readUInt16BE(at + 5),
				// Baseline and extended are read line by line; the others in several passes.
				isHeldWhole: marker > 0xc1
			};
		}
		at += bytes.readUInt16BE(at);
	}
}

const hasNoLength = (marker: number) =>
	marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8);

/** The sixteen of that row, but for the tables of codes and of arithmetic, and what is set apart. */
const beginsFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const beginsWith = (bytes: Buffer, signature: string, at = 0) =>
	bytes.toString('latin1', at, at + signature.length) === signature;
