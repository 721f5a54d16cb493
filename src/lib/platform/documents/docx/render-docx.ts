import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { inHeavyTurn } from '#lib/platform/processes/heavy-work.ts';
import { roomLeftMb } from '#lib/platform/processes/room-left.ts';
import { neededTooMuch } from '#lib/platform/threads/open-thread.ts';
import { withThread } from '#lib/platform/threads/with-thread.ts';
import { cutPieces } from '../package/cut-pieces.ts';
import { makeInTurn } from '../documents-in-turn.ts';
import { noRoom, tooLong, whyNotMade } from '../refused-document.ts';
import type { CutDocument } from './write-docx.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Bounds = { withinMs: number; mostHeapMb: number };

const BOUNDS: Bounds = {
	// Ten thousand lines take three seconds.
	withinMs: 60_000,
	// The library keeps all of a document as objects: ten thousand lines fit.
	mostHeapMb: 320
};

// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
const WRITER = new URL('./docx-worker.ts', import.meta.url);

/**
 * The document as Word edits it (ECMA-376): the same bytes for the same document. Throws
 * `IncompleteDocument` when a picture has no alternative text, and `RefusedDocument` for what takes too much memory
 * or time. Written by a thread of its own: its library does all in one breath, six tenths of a second for five
 * thousand lines.
 */
export async function renderDocx(
	document: WrittenDocument,
	bounds: Bounds = BOUNDS,
	roomMb: () => number = roomLeftMb
): Promise<Uint8Array> {
	const { title, author, asOf, isLargePrint } = document;
	const pieces = await cutPieces(document);
	const cut = { title, author, asOf, isLargePrint, pieces };
	return makeInTurn((left) => inHeavyTurn(() => write(cut, { ...bounds, room: roomMb() }, left)));
}

async function write(
	document: CutDocument,
	{ withinMs, mostHeapMb, room }: Bounds & { room: number },
	left: AbortSignal
): Promise<Uint8Array> {
	const late = AbortSignal.timeout(withinMs);
	try {
		return await withThread<CutDocument, Uint8Array, Uint8Array>(WRITER, (ask) => ask(document), {
			signal: AbortSignal.any([left, late]),
			mostHeapMb: Math.min(mostHeapMb, room)
		});
	} catch (error) {
		if (late.aborted) throw tooLong(error);
		throw neededTooMuch(error) && room < mostHeapMb ? noRoom(error) : whyNotMade(error);
	}
}
