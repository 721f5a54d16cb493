import { crc32, createInflateRaw } from 'node:zlib';
import type { ReadingBudget } from './limits.ts';
import { refuse } from './workbook-refusal.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { guardZip } from './zip-guard.ts';

const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 64 * 1024;

/** A zip opened with care: sizes checked before, while and after inflating. */
export class ZipArchive {
	readonly #bytes: Uint8Array;
	readonly #entries: Map<string, ZipEntry>;
	readonly #budget: ReadingBudget;

	constructor(bytes: Uint8Array, budget: ReadingBudget) {
		const entries = readZipDirectory(bytes);
		guardZip(entries, bytes.byteLength);
		this.#bytes = bytes;
		this.#budget = budget;
		this.#entries = new Map(entries.map((entry) => [plainName(entry.name), entry]));
	}

	has(name: string): boolean {
		return this.#entries.has(plainName(name));
	}

	/** Whether two names are of one part, as this archive looks them up. */
	isSame(one: string, other: string): boolean {
		return plainName(one) === plainName(other);
	}

	/** Every name in lower case with plain slashes, folders included. */
	names(): string[] {
		return [...this.#entries.keys()];
	}

	/**
	 * The text of a part, piece by piece. Inflating happens off the main thread, and each piece is
	 * awaited, so that a long read lets the web server answer in between.
	 */
	async *text(name: string): AsyncGenerator<string> {
		let decoder: TextDecoder | undefined;
		try {
			for await (const chunk of this.#inflate(name)) {
				decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
				yield decoder.decode(chunk, { stream: true });
			}
			yield decoder?.decode() ?? '';
		} catch (error) {
			throw isBrokenData(error) ? refuse.corrupt() : error;
		}
	}

	async wholeText(name: string): Promise<string> {
		let whole = '';
		for await (const piece of this.text(name)) whole += piece;
		return whole;
	}

	async *#inflate(name: string): AsyncGenerator<Uint8Array> {
		const entry = this.#entries.get(plainName(name));
		if (!entry) throw refuse.corrupt();
		let size = 0;
		let crc = 0;
		for await (const chunk of inflated(entry, this.#compressed(entry))) {
			size += chunk.byteLength;
			this.#budget.bytesLeft -= chunk.byteLength;
			// Declared sizes were judged, and can lie; a part may be read more than once.
			if (size > entry.size || this.#budget.bytesLeft < 0) throw refuse.zipBomb();
			if (this.#budget.signal?.aborted) throw refuse.abandoned();
			crc = crc32(chunk, crc);
			yield chunk;
		}
		// A flipped bit can turn a P into an A: what does not match its checksum is not read.
		if (size !== entry.size || crc !== entry.crc) throw refuse.corrupt();
	}

	#compressed(entry: ZipEntry): Uint8Array {
		const { buffer, byteOffset, byteLength } = this.#bytes;
		const view = new DataView(buffer, byteOffset, byteLength);
		if (entry.offset + 30 > byteLength) throw refuse.corrupt();
		const start =
			entry.offset +
			30 +
			view.getUint16(entry.offset + 26, true) +
			view.getUint16(entry.offset + 28, true);
		if (start + entry.compressedSize > byteLength) throw refuse.corrupt();
		return this.#bytes.subarray(start, start + entry.compressedSize);
	}
}

/** Some writers use backslashes, a leading slash, or another case than their own index does. */
function plainName(name: string): string {
	return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

async function* inflated(entry: ZipEntry, data: Uint8Array): AsyncGenerator<Uint8Array> {
	if (entry.method === DEFLATED) {
		const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
		inflate.end(data);
		yield* inflate;
	} else if (entry.method === STORED) {
		for (let start = 0; start < data.byteLength; start += CHUNK_BYTES) {
			yield data.subarray(start, start + CHUNK_BYTES);
			await new Promise(setImmediate);
		}
	} else {
		throw refuse.corrupt();
	}
}

/** XML is UTF-8 unless its first bytes say UTF-16 (XML 1.0, appendix F). */
function encodingOf(chunk: Uint8Array): string {
	if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
	if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
	return 'utf-8';
}

function isBrokenData(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = 'code' in error ? String(error.code) : '';
	return code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
