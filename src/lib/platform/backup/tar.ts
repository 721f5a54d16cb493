import type { ByteReader } from './byte-reader.ts';

const BLOCK = 512;
const TEXT = { name: [0, 100], size: [124, 12], mtime: [136, 12], sum: [148, 8] } as const;

/** A file of the archive: `body` is its `size` bytes, to be read before the next entry. */
export type TarEntry = { path: string; size: number; body: AsyncIterable<Buffer> };

/** A tar entry whole: header, bytes, padding. `seconds` since 1970, UTC. */
export function tarEntry(path: string, bytes: Uint8Array, seconds: number): Buffer[] {
	const padding = Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
	return [headerOf(path, bytes.length, seconds), Buffer.from(bytes), padding];
}

/** What a tar ends with. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

function headerOf(path: string, size: number, seconds: number): Buffer {
	const header = Buffer.alloc(BLOCK);
	if (Buffer.byteLength(path) > TEXT.name[1]) throw new Error(`too long for a tar: ${path}`);
	header.write(path, TEXT.name[0]);
	header.write('0000600\0', 100);
	header.write('0000000\0', 108);
	header.write('0000000\0', 116);
	header.write(`${size.toString(8).padStart(11, '0')}\0`, TEXT.size[0]);
	header.write(`${Math.floor(seconds).toString(8).padStart(11, '0')}\0`, TEXT.mtime[0]);
	header.write('0ustar\x0000', 156);
	header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, TEXT.sum[0]);
	return header;
}

/** The sum of a header's bytes, its own sum read as spaces. */
function sumOf(header: Buffer): number {
	const [start, length] = TEXT.sum;
	let sum = 32 * length;
	for (const [at, byte] of header.entries()) {
		if (at < start || at >= start + length) sum += byte;
	}
	return sum;
}

/** Reads the entries one after the other; null-bytes or the end of the stream end them. */
export async function* readTar(reader: ByteReader): AsyncGenerator<TarEntry> {
	for (;;) {
		const header = await reader.take(BLOCK);
		if (!header || header.every((byte) => byte === 0)) return;
		const field = ([start, length]: readonly [number, number]) =>
			header
				.subarray(start, start + length)
				.toString()
				.split('\0')[0]!
				.trim();
		const size = Number.parseInt(field(TEXT.size), 8);
		if (Number.parseInt(field(TEXT.sum), 8) !== sumOf(header) || !(size >= 0)) {
			throw new Error('not a tar header');
		}
		const body = reader.pass(size);
		yield { path: field(TEXT.name), size, body };
		// Whoever did not read the whole body skips it.
		for await (const piece of body) void piece;
		await reader.take((BLOCK - (size % BLOCK)) % BLOCK);
	}
}
