import { type FileChild, ImageRun, type IParagraphOptions, Paragraph } from 'docx';
import type { ListPiece, Piece, PicturePiece, TextPiece } from '../package/pieces.ts';
import { DOCX_STYLES } from './docx-style-names.ts';
import { dots, runs } from './docx-runs.ts';
import { docxTable } from './docx-table.ts';
import { pixels } from './docx-units.ts';

/** `number` is the piece's place in the document: what identifies it among the others. */
export function docxPiece(piece: Piece, number: number): FileChild[] {
	switch (piece.kind) {
		case 'text':
			return [textParagraph(piece)];
		case 'list':
			return listParagraphs(piece, number);
		case 'picture':
			return [pictureParagraph(piece, number)];
		case 'table':
			// Word joins two tables that touch, and wants a paragraph after the last one.
			return [docxTable(piece), new Paragraph({ style: DOCX_STYLES['table-text'].id })];
	}
}

function textParagraph({ style, text, startsPage }: TextPiece): Paragraph {
	const children = style === 'blank' ? [...runs(text && `${text} `), dots()] : runs(text);
	return new Paragraph({ style: DOCX_STYLES[style].id, ...(startsPage && NEW_PAGE), children });
}

const NEW_PAGE: IParagraphOptions = { pageBreakBefore: true };

/** Each numbered list begins again at 1. */
function listParagraphs({ isNumbered, items }: ListPiece, instance: number): Paragraph[] {
	const { id: style } = DOCX_STYLES.item;
	const reference = isNumbered ? 'numbers' : 'bullets';
	return items.map(
		(item) =>
			new Paragraph({ style, numbering: { reference, level: 0, instance }, children: runs(item) })
	);
}

function pictureParagraph(
	{ bytes, mime, size, alternative, hasCaption }: PicturePiece,
	number: number
): Paragraph {
	const picture = new ImageRun({
		type: mime === 'image/png' ? 'png' : 'jpg',
		data: bytes,
		transformation: { width: pixels(size.width), height: pixels(size.height) },
		// Left alone, the library numbers pictures from one document to the next.
		altText: { id: String(number + 1), name: `Image ${number + 1}`, description: alternative }
	});
	return new Paragraph({
		style: DOCX_STYLES.picture.id,
		keepNext: hasCaption,
		children: [picture]
	});
}
