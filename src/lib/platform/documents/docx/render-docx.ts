import { Document, type ILevelsOptions, Packer } from 'docx';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { cutPieces } from '../package/cut-pieces.ts';
import { legalLine } from '../package/legal-text.ts';
import { listIndent, PAGE, type PrintLook, printLook } from '../package/print-look.ts';
import { zipPackage } from '../package/zip-package.ts';
import { docxFooter } from './docx-footer.ts';
import { docxParts } from './docx-parts.ts';
import { docxPiece } from './docx-pieces.ts';
import { docxStyles } from './docx-styles.ts';
import { twips } from './docx-units.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The document as Word edits it (ECMA-376): the same bytes for the same document. Throws
 * `IncompleteDocument` when a picture has no alternative text.
 */
export async function renderDocx(document: WrittenDocument): Promise<Uint8Array> {
	const pieces = await cutPieces(document);
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
				children: pieces.flatMap(docxPiece)
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
