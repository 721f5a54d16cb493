import { strToU8 } from 'fflate';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { cutPieces } from '../package/cut-pieces.ts';
import { legalLine } from '../package/legal-text.ts';
import { printLook } from '../package/print-look.ts';
import { type Part, zipPackage } from '../package/zip-package.ts';
import { odtContent } from './odt-content.ts';
import { odtManifest, odtMeta, odtSettings } from './odt-meta.ts';
import { ODT_TYPE } from './odt-names.ts';
import { pictureParts } from './odt-pictures.ts';
import { odtStyles } from './odt-styles.ts';

export { ODT_TYPE };

/**
 * The document as LibreOffice edits it (OpenDocument 1.3): the same bytes for the same document.
 * Throws `IncompleteDocument` when a picture has no alternative text.
 */
export async function renderOdt(document: WrittenDocument): Promise<Uint8Array> {
	const pieces = await cutPieces(document);
	const pictures = pictureParts(pieces);
	const styles = odtStyles(printLook(document.isLargePrint), legalLine(document.author));
	return zipPackage(
		[
			xmlPart('content.xml', odtContent(pieces)),
			xmlPart('meta.xml', odtMeta(document)),
			xmlPart('settings.xml', odtSettings()),
			xmlPart('styles.xml', styles),
			xmlPart('META-INF/manifest.xml', odtManifest(pictures)),
			...pictures
		],
		{ path: 'mimetype', bytes: strToU8(ODT_TYPE) }
	);
}

function xmlPart(path: string, xml: string): Part {
	return { path, bytes: strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`) };
}
