/** Places of the fields in an entry of a zip's directory (APPNOTE.TXT 4.3.12). */
export const FIELD = { flags: 8, method: 10, crc: 16, compressedSize: 20, size: 24, offset: 42 };

const DIRECTORY_ENTRY = 0x02014b50;

/** Rewrites one 32-bit field of the directory entry of a part. */
export function tampered(
	bytes: Uint8Array,
	part: string,
	field: number,
	change: (old: number) => number
) {
	const copy = Uint8Array.from(bytes);
	const view = new DataView(copy.buffer);
	for (let at = copy.length - 46; at >= 0; at--) {
		if (view.getUint32(at, true) !== DIRECTORY_ENTRY) continue;
		const name = copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
		if (new TextDecoder().decode(name) !== part) continue;
		view.setUint32(at + field, change(view.getUint32(at + field, true)), true);
		return copy;
	}
	throw new Error(`no ${part}`);
}
