import { fillPaper, type Place } from '../domain/fill-paper.ts';
import type { Paper } from '../domain/paper.ts';
import { type PaperFormat, PAPER_FORMATS } from '../domain/paper-formats.ts';
import { renderDocument } from '#lib/platform/documents/render-document.ts';

export type RenderedPaper = {
	/** Its title and whose it is: « Registre des traitements – Centre social … ». */
	fileName: string;
	mediaType: string;
	bytes: Uint8Array;
};

/** The paper filled for a place, in a format to complete or to print. */
export async function renderPaper(
	paper: Paper,
	place: Place,
	format: PaperFormat
): Promise<RenderedPaper> {
	const document = fillPaper(paper, place);
	return {
		fileName: `${document.title} – ${document.author}`,
		mediaType: PAPER_FORMATS[format].mediaType,
		bytes: await renderDocument(document, format)
	};
}
