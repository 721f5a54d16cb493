import sharp from 'sharp';

/** Longest side kept, in pixels: enough for a printed page. */
const LONGEST_SIDE = 1600;
/** A telephone takes 12 to 50 million pixels; a file that claims more wants to fill the memory. */
const MOST_PIXELS = 60_000_000;

/**
 * The photo redrawn as a JPEG, upright and without what the camera wrote beside it (place, date,
 * device); null when it is no photo. Its first bytes decide, not its name: other formats are not
 * even opened, drawings that are programs (SVG) first of all.
 */
export async function redrawPhoto(bytes: Uint8Array): Promise<Buffer | null> {
	if (!isPhoto(bytes)) return null;
	try {
		return await sharp(bytes, { limitInputPixels: MOST_PIXELS })
			.rotate()
			.resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
			.flatten({ background: 'white' })
			.jpeg({ quality: 82 })
			.toBuffer();
	} catch {
		return null;
	}
}

function isPhoto(bytes: Uint8Array): boolean {
	const beginsWith = (signature: string, at = 0) =>
		Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature;
	const isWebp = beginsWith('RIFF') && beginsWith('WEBP', 8);
	return beginsWith('\u00ff\u00d8\u00ff') || beginsWith('\u0089PNG\r\n\u001a\n') || isWebp;
}
