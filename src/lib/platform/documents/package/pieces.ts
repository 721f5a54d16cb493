/**
 * A written document as the pieces that both word processors know: paragraphs with a named style,
 * lists, tables, pictures. Texts are legal in XML, pictures have their bytes and size.
 */
import type { SizeOnPaper } from './picture-size.ts';

export type PaperStyle =
	| 'title'
	| 'heading-1'
	| 'heading-2'
	| 'heading-3'
	| 'lead'
	| 'body'
	| 'note'
	| 'quote'
	| 'quote-source'
	/** Above a table, which it names. */
	| 'table-caption'
	/** Under a picture. */
	| 'caption'
	| 'chart-title'
	| 'chart-summary'
	| 'blank';

export type TextPiece = {
	kind: 'text';
	style: PaperStyle;
	/** Lines end with `\n`. A blank is followed by dots up to the margin. */
	text: string;
	startsPage: boolean;
};

export type ListPiece = { kind: 'list'; isNumbered: boolean; items: string[] };

export type TablePiece = {
	kind: 'table';
	/** The first row is the heading; every row has as many cells. */
	rows: string[][];
	/** One a column: shares of the width, and whether it holds numbers. */
	shares: number[];
	areNumbers: boolean[];
	/** Short enough to stand on one page. */
	isWhole: boolean;
};

export type PicturePiece = {
	kind: 'picture';
	bytes: Uint8Array;
	mime: 'image/jpeg' | 'image/png';
	size: SizeOnPaper;
	alternative: string;
	/** A caption follows on the same page. */
	hasCaption: boolean;
};

export type Piece = TextPiece | ListPiece | TablePiece | PicturePiece;
