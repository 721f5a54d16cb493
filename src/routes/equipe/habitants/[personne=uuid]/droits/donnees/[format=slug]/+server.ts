import { error } from '@sveltejs/kit';
import { PAPER_FORMATS, readPaperFormat } from '#lib/features/house/papers/index.ts';
import { recordDocument, recordJson } from '#lib/features/rights/rights/index.ts';
import { gatherRecord } from '#lib/features/rights/rights/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { renderDocument } from '#lib/platform/documents/render-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** All that is held on somebody, to be handed to her: readable, or for another programme. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'answer-rights');
	const format = readPaperFormat(params.format);
	if (!format && params.format !== 'json') error(404, 'Choisissez pdf, docx, odt ou json.');
	const record = await asViewer(locals, (db) =>
		gatherRecord(db, { personId: params.personne, holds: HOLDS, centre })
	);
	if (!record) error(404, 'Cette personne n’est pas de votre centre, ou n’a plus de nom.');
	const document = recordDocument(record);
	const name = `${document.title} – ${record.day}`;
	const bytes = format
		? await renderDocument(document, format)
		: new TextEncoder().encode(JSON.stringify(recordJson(record), null, '\t'));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': format ? PAPER_FORMATS[format].mediaType : 'application/json',
			'content-disposition': attachment(name, params.format),
			'cache-control': 'no-store'
		}
	});
};
