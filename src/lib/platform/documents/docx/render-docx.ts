import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { inHeavyTurn } from '#lib/platform/processes/heavy-work.ts';
import { askThread } from '#lib/platform/threads/ask-thread.ts';
import { cutPieces } from '../package/cut-pieces.ts';
import type { CutDocument } from './write-docx.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ten thousand lines take three seconds. */
const LONGEST_MS = 60_000;

/** The library keeps all of a document as objects: ten thousand lines fit. */
const MOST_HEAP_MB = 320;

const ask = askThread<CutDocument, Uint8Array>(
	// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
	new URL('./docx-worker.ts', import.meta.url),
	{ withinMs: LONGEST_MS, hasItsOwn: true, mostHeapMb: MOST_HEAP_MB }
);

/**
 * The document as Word edits it (ECMA-376): the same bytes for the same document. Throws
 * `IncompleteDocument` when a picture has no alternative text. Written by a thread of its own: its library does all in
 * one breath, six tenths of a second for five thousand lines.
 */
export async function renderDocx(document: WrittenDocument): Promise<Uint8Array> {
	const { title, author, asOf, isLargePrint } = document;
	const pieces = await cutPieces(document);
	return inHeavyTurn(() => ask({ title, author, asOf, isLargePrint, pieces }));
}
