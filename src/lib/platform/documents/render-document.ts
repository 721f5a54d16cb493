import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

export type DocumentFormat = 'docx' | 'odt' | 'pdf';
type Render = (document: WrittenDocument) => Promise<Uint8Array>;

/** Loaded by who writes that format: the other pages and commands would wait for them. */
const RENDER: Record<DocumentFormat, () => Promise<Render>> = {
	docx: async () => (await import('./docx/render-docx.ts')).renderDocx,
	odt: async () => (await import('./odt/render-odt.ts')).renderOdt,
	pdf: async () => (await import('./pdf/render-pdf.ts')).renderPdf
};

/** A document in a format to complete or to print. */
export async function renderDocument(
	document: WrittenDocument,
	format: DocumentFormat
): Promise<Uint8Array> {
	const render = await RENDER[format]();
	return render(document);
}
