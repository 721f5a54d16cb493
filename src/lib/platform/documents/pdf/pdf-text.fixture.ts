import type { PdfFile } from './pdf-file.fixture.ts';
import {
	pdfText,
	pdfValues,
	type PdfDictionary,
	type PdfName,
	type PdfValue
} from './pdf-values.fixture.ts';

/** What a page shows under each of its marks, and what is there only for the eye. */
export type PageTexts = {
	marked: Map<number, string>;
	alternatives: Map<number, string>;
	unmarked: string;
	/** In points. */
	sizes: Set<number>;
};

/** Reads the texts of a page through its fonts' own tables of characters. */
export function pageTexts(file: PdfFile, page: PdfDictionary): PageTexts {
	const texts: PageTexts = {
		marked: new Map(),
		alternatives: new Map(),
		unmarked: '',
		sizes: new Set()
	};
	const fonts = fontsOf(file, page);
	const open: (number | null)[] = [];
	let font: Map<number, string> | undefined;
	let size = 0;
	let operands: PdfValue[] = [];
	for (const value of pdfValues(file.stream(page.Contents))) {
		const operator = operatorOf(value);
		if (operator === undefined) {
			operands.push(value);
			continue;
		}
		if (operator === 'BMC') open.push(null);
		if (operator === 'BDC') open.push(opened(operands[1], texts));
		if (operator === 'EMC') open.pop();
		if (operator === 'Tf') {
			font = fonts.get((operands[0] as PdfName).name);
			size = operands[1] as number;
		}
		if (operator === 'Tj' || operator === 'TJ') show(operands[0] ?? null);
		operands = [];
	}
	return texts;

	function show(shown: PdfValue): void {
		texts.sizes.add(size);
		const codes = [shown]
			.flat()
			.filter((piece) => typeof piece === 'string')
			.join('');
		const words = codes.replace(/[^][^]/g, (pair) => {
			return font?.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? '';
		});
		const mark = open.findLast((one) => one !== null);
		if (mark === undefined || mark === null) texts.unmarked += words;
		else texts.marked.set(mark, (texts.marked.get(mark) ?? '') + words);
	}
}

function opened(properties: PdfValue | undefined, texts: PageTexts): number | null {
	if (typeof properties !== 'object' || properties === null || !('MCID' in properties)) return null;
	const { MCID, Alt } = properties as { MCID: number; Alt?: string };
	if (Alt) texts.alternatives.set(MCID, pdfText(Alt) ?? '');
	return MCID;
}

function fontsOf(file: PdfFile, page: PdfDictionary): Map<string, Map<number, string>> {
	const fonts = file.dictionary(file.dictionary(page.Resources).Font ?? {});
	return new Map(
		Object.entries(fonts).map(([name, font]) => {
			return [name, charactersOf(file.stream(file.dictionary(font).ToUnicode))];
		})
	);
}

/** The characters that the codes of a font stand for (its ToUnicode table). */
export function charactersOf(cmap: string): Map<number, string> {
	const characters = new Map<number, string>();
	for (const [, list = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
		for (const [, code = '', text = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
			const characters16 = Buffer.from(text, 'hex').swap16();
			characters.set(parseInt(code, 16), characters16.toString('utf16le'));
		}
	}
	if (/beginbfrange/.test(cmap)) throw new Error('this reader knows no range of characters');
	return characters;
}

function operatorOf(value: PdfValue): string | undefined {
	return typeof value === 'object' && value !== null && 'operator' in value
		? String(value.operator)
		: undefined;
}
