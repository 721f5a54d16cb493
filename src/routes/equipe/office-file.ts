import { error } from '@sveltejs/kit';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { IncompleteDocument } from '#lib/platform/documents/pdf/incomplete-document.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

/** A word processor's format: how a document is written in it, and what browsers call it. */
export type OfficeFormat = {
	ending: 'docx' | 'odt';
	mediaType: string;
	render(document: WrittenDocument): Promise<Uint8Array>;
};

/** The document as a file to edit, under its French name; 422 when a picture has no description. */
export async function officeFile(
	document: WrittenDocument,
	format: OfficeFormat
): Promise<Response> {
	const bytes = await format.render(document).catch((failure: unknown) => {
		if (failure instanceof IncompleteDocument) error(422, failure.message);
		throw failure;
	});
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': format.mediaType,
			'content-disposition': attachment(`${document.title} – ${document.author}`, format.ending)
		}
	});
}
