import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './workbook-refusal.ts';
import { readXml } from './xml-stream.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The texts the cells share, in order; rich text is joined, phonetic guides are left out. */
export async function readSharedStrings(zip: ZipArchive, part: string): Promise<string[]> {
	const texts: string[] = [];
	let text = '';
	let inText = false;
	let inPhonetic = false;
	await readXml(zip.text(part), {
		open(name) {
			if (name === 'si') text = '';
			else if (name === 't') inText = true;
			else if (name === 'rPh') inPhonetic = true;
		},
		text(piece) {
			if (inText && !inPhonetic) text += piece;
		},
		close(name) {
			if (name === 'si') {
				if (texts.length >= LIMITS.cells) throw refuse.zipBomb();
				texts.push(cellText(text));
			} else if (name === 't') inText = false;
			else if (name === 'rPh') inPhonetic = false;
		}
	});
	return texts;
}

/** Clean text of a cell; characters XML cannot hold are escaped `_x000D_` (ECMA-376, ST_Xstring). */
export function cellText(raw: string): string {
	const unescaped = raw.includes('_x')
		? raw.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		: raw;
	return cleanText(unescaped);
}
