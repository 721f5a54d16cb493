import { Document, type ILevelsOptions, Packer } from 'docx';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { legalLine } from '../package/legal-text.ts';
import type { Piece } from '../package/pieces.ts';
import { listIndent, PAGE, type PrintLook, printLook } from '../package/print-look.ts';
import { zipPackage } from '../package/zip-package.ts';
import { docxFooter } from './docx-footer.ts';
import { docxParts } from './docx-parts.ts';
import { docxPiece } from './docx-pieces.ts';
import { docxStyles } from './docx-styles.ts';
import { twips } from './docx-units.ts';

/** A document that is cut already, its charts drawn. */
export type CutDocument = Pick<WrittenDocument, 'title' | 'author' | 'asOf' | 'isLargePrint'> & {
	pieces: readonly Piece[];
};

/** The bytes of the file: in one breath, however long the document is. */
export async function writeDocx(document: CutDocument): Promise<Uint8Array> {
	const look = printLook(document.isLargePrint);
	const author = legalLine(document.author);
	const file = new Document({
		title: legalLine(document.title),
		creator: author,
		lastModifiedBy: author,
		styles: docxStyles(look),
		numbering: { config: lists(look) },
		sections: [
			{
				properties: { page: A4 },
				footers: { default: docxFooter(author) },
				children: document.pieces.flatMap(docxPiece)
			}
		]
	});
	return zipPackage(docxParts(await Packer.toBuffer(file), document.asOf));
}

const margin = twips(PAGE.margin);
const A4 = {
	size: { width: twips(PAGE.width), height: twips(PAGE.height) },
	margin: { top: margin, right: margin, bottom: margin, left: margin, footer: margin / 2 }
};

function lists(look: PrintLook) {
	const indent = twips(listIndent(look));
	const paragraph = { indent: { left: indent, hanging: indent } };
	const level = (format: 'bullet' | 'decimal', text: string): ILevelsOptions[] => [
		{ level: 0, format, text, alignment: 'left', style: { paragraph } }
	];
	return [
		{ reference: 'bullets', levels: level('bullet', '•') },
		{ reference: 'numbers', levels: level('decimal', '%1.') }
	];
}
