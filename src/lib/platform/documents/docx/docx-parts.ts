import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Part } from '../package/zip-package.ts';
import { FONTS } from '../package/print-look.ts';
import { tableStyle } from './docx-table-style.ts';

/**
 * What the library writes of its own accord, put right: the day of the data instead of this
 * moment, the language, the style of tables, and what a computer without the font shows instead.
 */
export function docxParts(packed: Uint8Array, asOf: string): Part[] {
	const edits: Record<string, (xml: string) => string> = {
		'docProps/core.xml': (xml) => datedOn(xml, asOf),
		'word/fontTable.xml': withFont,
		'word/styles.xml': (xml) => xml.replace('</w:styles>', `${tableStyle()}</w:styles>`)
	};
	const parts = unzipSync(packed);
	for (const path of Object.keys(edits)) {
		if (!(path in parts)) throw new Error(`a document without ${path}`);
	}
	return Object.entries(parts).map(([path, bytes]) => {
		const edit = edits[path];
		return { path, bytes: edit ? strToU8(edit(strFromU8(bytes))) : bytes };
	});
}

function datedOn(xml: string, asOf: string): string {
	return xml
		.replaceAll(/("dcterms:W3CDTF">)[^<]*/g, `$1${asOf}T00:00:00Z`)
		.replace('</cp:coreProperties>', '<dc:language>fr-FR</dc:language></cp:coreProperties>');
}

function withFont(xml: string): string {
	const [name, instead] = FONTS;
	const font = `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`;
	return xml.replace(/\/>$/, `>${font}</w:fonts>`);
}
