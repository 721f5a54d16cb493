import { fillPaper, type Place } from '../domain/fill-paper.ts';
import type { Paper } from '../domain/paper.ts';
import { type PaperFormat, PAPER_FORMATS } from '../domain/paper-formats.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

type Render = (document: WrittenDocument) => Promise<Uint8Array>;

/** Loaded by who writes that format: the other pages and commands would wait for them. */
const RENDER: Record<PaperFormat, () => Promise<Render>> = {
	docx: async () => (await import('#lib/platform/documents/docx/render-docx.ts')).renderDocx,
	odt: async () => (await import('#lib/platform/documents/odt/render-odt.ts')).renderOdt,
	pdf: async () => (await import('#lib/platform/documents/pdf/render-pdf.ts')).renderPdf
};

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
	const render = await RENDER[format]();
	return {
		fileName: `${document.title} – ${document.author}`,
		mediaType: PAPER_FORMATS[format].mediaType,
		bytes: await render(document)
	};
}
