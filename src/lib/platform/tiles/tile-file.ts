import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteRange } from './byte-range.ts';
import { HEADER_BYTES, readTilesHeader, type TilesHeader } from './pmtiles-header.ts';

export const TILES_FILE = 'rues.pmtiles';
export const STREETS_FILE = 'streets.json';

/** The streets made for this installation, as they stand on the disk. */
export type TileFile = TilesHeader & {
	bytes: number;
	/** Another file has another one. */
	stamp: string;
	madeAt: Date;
	read(range: ByteRange): Promise<Buffer<ArrayBuffer>>;
};

type Held = { file: TileFile; path: string; handle: FileHandle };

/** Where the map of an installation is kept, beside its data. */
export const mapFolder = (dataDir: string) => join(dataDir, 'map');

let held: Held | null = null;

/**
 * What is there now; null: nothing, or nothing that can be read. The file stands open, for it is asked for by
 * hundreds of small pieces; a new one takes its place as soon as it is there.
 */
export async function readTileFile(dataDir: string): Promise<TileFile | null> {
	const path = join(mapFolder(dataDir), TILES_FILE);
	const found = await stat(path).catch(() => null);
	const stamp = found ? `${Math.round(found.mtimeMs).toString(36)}-${found.size.toString(36)}` : '';
	if (held && held.path === path && held.file.stamp === stamp) return held.file;
	if (held) leave(held);
	held = null;
	if (!found) return null;
	const handle = await open(path);
	const { buffer } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
	const header = readTilesHeader(buffer);
	if (!header) {
		await handle.close();
		return null;
	}
	const read = (range: ByteRange) => readFrom(handle, range);
	const file = { ...header, bytes: found.size, stamp, madeAt: found.mtime, read };
	// Two may have come at once: the one that is forgotten closes what it has opened.
	if (held) leave(held);
	held = { path, handle, file };
	return file;
}

/** The file that stands open is closed: for a folder that is about to go. */
export function closeTileFile(): void {
	if (held) leave(held);
	held = null;
}

async function readFrom(
	handle: FileHandle,
	{ first, last }: ByteRange
): Promise<Buffer<ArrayBuffer>> {
	const length = last - first + 1;
	const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, first);
	return buffer.subarray(0, bytesRead);
}

/** Node closes it once the pieces that are on their way from it are out. */
function leave({ handle }: Held): void {
	void handle.close().catch(() => {});
}
