import { dateKindOf, type DateKind } from './date-format.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './workbook-refusal.ts';
import { readXml } from './xml-stream.ts';
import type { ZipArchive } from './zip-archive.ts';

/** How the cells of one style show their number. */
export type CellStyle = { code: string; kind: DateKind };

const GENERAL: CellStyle = { code: 'General', kind: 'none' };
const SHORT_DATE = 'dd/mm/yyyy';

/** Formats known by number only (ECMA-376 part 1, 18.8.30), as a French spreadsheet shows them. */
const BUILT_IN: Record<number, string> = {
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	14: SHORT_DATE,
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm',
	19: 'h:mm:ss',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'dd/mm/yyyy hh:mm',
	37: '#,##0',
	38: '#,##0',
	39: '#,##0.00',
	40: '#,##0.00',
	45: 'mm:ss',
	46: '[h]:mm:ss',
	47: 'mm:ss'
};

/** The style of each `s="…"` index of the cells. */
export async function readStyles(zip: ZipArchive, part: string): Promise<CellStyle[]> {
	const codes = new Map<number, string>();
	const formats: number[] = [];
	let inCellFormats = false;
	await readXml(zip.text(part), {
		open(name, attribute) {
			if (name === 'numFmt') {
				codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
			} else if (name === 'cellXfs') {
				inCellFormats = true;
			} else if (name === 'xf' && inCellFormats) {
				if (formats.length >= LIMITS.styles) throw refuse.corrupt();
				formats.push(Number(attribute('numFmtId') ?? 0));
			}
		}
	});
	return formats.map((format) => styleOf(codes.get(format) ?? builtIn(format)));
}

export function styleAt(styles: CellStyle[], index: string | undefined): CellStyle {
	return styles[Number(index ?? 0)] ?? GENERAL;
}

function styleOf(code: string): CellStyle {
	return code.length > LIMITS.formatLength ? GENERAL : { code, kind: dateKindOf(code) };
}

function builtIn(format: number): string {
	const isAsianDate = (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
	return BUILT_IN[format] ?? (isAsianDate ? SHORT_DATE : GENERAL.code);
}
