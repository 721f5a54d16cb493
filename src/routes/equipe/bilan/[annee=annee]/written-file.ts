import { error } from '@sveltejs/kit';
import { hasSomething, writtenFiche, writtenReport } from '#lib/features/reports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { IncompleteDocument } from '#lib/platform/documents/pdf/incomplete-document.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { openReport } from './open-report.ts';

/** A word processor's format: how a document is written in it, and what browsers call it. */
export type OfficeFormat = {
	ending: 'docx' | 'odt';
	mediaType: string;
	render(document: WrittenDocument): Promise<Uint8Array>;
};

/**
 * The report of the year as a file to edit. 404 when nothing is counted; 422 when a picture has no
 * description.
 */
export async function reportFile(
	locals: App.Locals,
	year: number,
	format: OfficeFormat
): Promise<Response> {
	const { shown } = await openReport(locals, year, 'see-report');
	const written = await asViewer(locals, async (db) =>
		(await hasSomething(db, shown)) ? writtenReport(db, shown) : null
	);
	if (!written) error(404, `Il n’y a rien à télécharger pour ${year}.`);
	return fileOf(written, format);
}

/** One fiche of it. */
export async function ficheFile(
	locals: App.Locals,
	{ annee, programme }: { annee: number; programme: string },
	format: OfficeFormat
): Promise<Response> {
	const { shown } = await openReport(locals, annee, 'see-report');
	const written = await asViewer(locals, (db) => writtenFiche(db, shown, programme));
	if (!written) {
		error(404, `Rien n’est encore compté pour ce programme en ${annee}.`);
	}
	return fileOf(written, format);
}

async function fileOf(document: WrittenDocument, format: OfficeFormat): Promise<Response> {
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
