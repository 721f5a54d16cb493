import { error } from '@sveltejs/kit';
import { readByteRange } from '#lib/platform/tiles/byte-range.ts';
import { readTileFile, type TileFile } from '#lib/platform/tiles/tile-file.ts';
import type { RequestHandler } from './$types';

/** Asked with the stamp of the file, it never changes; without it, it is looked at again. */
const LASTING = 'public, max-age=31536000, immutable';
/** The whole of it is given piece by piece: it is not held in memory. */
const PIECE = 256 * 1024;

/** The streets of the map: by the pieces that are looked at, or whole for a kiosk that keeps them. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
	const file = await readTileFile(locals.world.dataDir);
	if (!file) error(404, { message: 'Les rues de la carte ne sont pas faites ici.' });
	const etag = `"${file.stamp}"`;
	const headers = new Headers({
		'content-type': 'application/vnd.pmtiles',
		'accept-ranges': 'bytes',
		'cache-control': url.searchParams.get('v') === file.stamp ? LASTING : 'no-cache',
		etag
	});
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	// Another file has come since she took the first piece: she starts again from the whole of it.
	const isSame = (request.headers.get('if-range') ?? etag) === etag;
	const range = readByteRange(isSame ? request.headers.get('range') : null, file.bytes);
	if (range === 'outside') {
		headers.set('content-range', `bytes */${file.bytes}`);
		return new Response(null, { status: 416, headers });
	}
	if (range === 'whole') {
		headers.set('content-length', String(file.bytes));
		return new Response(pieceByPiece(file), { headers });
	}
	const { first, last } = range;
	headers.set('content-range', `bytes ${first}-${last}/${file.bytes}`);
	headers.set('content-length', String(last - first + 1));
	const body = last - first < PIECE ? await file.read(range) : pieceByPiece(file, first, last);
	return new Response(body, { status: 206, headers });
};

function pieceByPiece(file: TileFile, first = 0, end = file.bytes - 1): ReadableStream {
	let from = first;
	return new ReadableStream({
		async pull(controller) {
			const last = Math.min(from + PIECE - 1, end);
			controller.enqueue(await file.read({ first: from, last }));
			from = last + 1;
			if (from > end) controller.close();
		}
	});
}
