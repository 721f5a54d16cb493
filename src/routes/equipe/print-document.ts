import { error } from '@sveltejs/kit';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { IncompleteDocument } from '#lib/platform/documents/pdf/incomplete-document.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

/**
 * The document as a PDF to keep, under its French name. What is missing for everybody to read it
 * is said (422), and no PDF leaves.
 */
export async function printDocument(document: WrittenDocument): Promise<Response> {
	const pdf = await renderPdf(document).catch((failure: unknown) => {
		if (failure instanceof IncompleteDocument) error(422, failure.message);
		throw failure;
	});
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': attachment(`${document.title} – ${document.author}`, 'pdf')
		}
	});
}
