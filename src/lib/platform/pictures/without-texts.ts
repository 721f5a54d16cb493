const SIGNATURE = 8;
const TEXTS = new Set(['tEXt', 'zTXt', 'iTXt']);

/**
 * A PNG without the texts that programs leave in it: nobody reads them, and a hundred of a few kilobytes,
 * each of which becomes 8 MB, take seconds to unfold. Anything that is no PNG is left as it is.
 */
export function withoutTexts(picture: Uint8Array): Uint8Array {
	const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
	if (bytes.toString('latin1', 1, 4) !== 'PNG') return picture;
	const left = [bytes.subarray(0, SIGNATURE)];
	for (let at = SIGNATURE; at + 8 <= bytes.length;) {
		// Its length, its name, what it holds and its sum.
		const end = at + 12 + bytes.readUInt32BE(at);
		if (!TEXTS.has(bytes.toString('latin1', at + 4, at + 8))) left.push(bytes.subarray(at, end));
		at = end;
	}
	return Buffer.concat(left);
}
