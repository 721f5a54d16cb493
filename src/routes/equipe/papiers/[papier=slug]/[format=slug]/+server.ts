import { error } from '@sveltejs/kit';
import { readPaperFormat } from '#lib/features/house/papers/index.ts';
import { findPaper, renderPaper } from '#lib/features/house/papers/index.server.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { requirePapers } from '../../require-papers.ts';
import type { RequestHandler } from './$types';

/** A paper filled for the viewer's centre, or for the network, under its French name. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { kind, place } = await requirePapers(locals);
	const format = readPaperFormat(params.format);
	const paper = await findPaper(params.papier, kind);
	if (!paper || !format)
		error(404, 'Ce papier n’existe pas. Retrouvez-les tous à la page Papiers.');
	const { bytes, mediaType, fileName } = await renderPaper(paper, place, format);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-disposition': attachment(fileName, format)
		}
	});
};
