import { createHash } from 'node:crypto';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { MANIFEST, type Manifest, piecePath, type SavedTable } from './archive-format.ts';
import { countRows } from './count-rows.ts';
import { copied, type TableShape } from './saved-tables.ts';
import { TAR_END, tarEntry } from './tar.ts';

/** A tar says the size of a file before it: tables go by pieces of about that size. */
const PIECE_BYTES = 1 << 20;

/** What is known of a manifest before the tables are read. */
export type Draft = Omit<Manifest, 'tables'>;

/**
 * The tar of an archive: `files` first, the tables by pieces, the manifest last, which `onManifest`
 * is given too. Holds one piece at a time in memory.
 */
export async function* tarOfSnapshot(
	client: pg.Client,
	shapes: TableShape[],
	draft: Draft,
	files: { path: string; text: string }[],
	onManifest: (manifest: Manifest) => void
): AsyncGenerator<Buffer> {
	const seconds = Temporal.Instant.from(draft.createdAt).epochMilliseconds / 1000;
	const tables: SavedTable[] = [];
	for (const { path, text } of files) yield* tarEntry(path, Buffer.from(text), seconds);
	for (const shape of shapes) {
		const sum = createHash('sha256');
		let [rows, bytes, number] = [0, 0, 0];
		for await (const piece of pieces(client, shape)) {
			sum.update(piece);
			rows += countRows(piece);
			bytes += piece.length;
			number += 1;
			yield* tarEntry(piecePath(shape.name, number), piece, seconds);
		}
		tables.push({ ...shape, rows, bytes, sha256: sum.digest('hex') });
	}
	const manifest = { ...draft, tables };
	yield* tarEntry(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), seconds);
	yield TAR_END;
	onManifest(manifest);
}

async function* pieces(client: pg.Client, shape: TableShape): AsyncGenerator<Buffer> {
	const copy = client.query(copyStreams.to(`copy ${copied(shape)} to stdout`));
	let held: Buffer[] = [];
	let length = 0;
	for await (const chunk of copy as AsyncIterable<Buffer>) {
		held.push(chunk);
		length += chunk.length;
		if (length < PIECE_BYTES) continue;
		yield Buffer.concat(held);
		held = [];
		length = 0;
	}
	if (length > 0) yield Buffer.concat(held);
}
