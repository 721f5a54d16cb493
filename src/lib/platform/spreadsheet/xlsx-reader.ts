import type { Sheet } from '#lib/shared/workbook.ts';
import { newQuota } from './sheet-builder.ts';
import { readPackage } from './xlsx-package.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { readStyles } from './xlsx-styles.ts';
import { readSharedStrings } from './xlsx-text.ts';
import type { ZipArchive } from './zip-archive.ts';

/**
 * The tabs of an Office Open XML workbook (ECMA-376), transitional or strict. Read here rather than
 * by a library: those at hand drop tabs filed under another name, keep only the year of strict
 * dates, refuse prefixed XML, and inflate without a limit.
 */
export async function readXlsx(zip: ZipArchive): Promise<Sheet[]> {
	const found = await readPackage(zip);
	const context = {
		uses1904: found.uses1904,
		sharedStrings: found.sharedStrings ? await readSharedStrings(zip, found.sharedStrings) : [],
		styles: found.styles ? await readStyles(zip, found.styles) : [],
		quota: newQuota()
	};
	const sheets: Sheet[] = [];
	for (const part of found.sheets) sheets.push(await readXlsxSheet(zip, part, context));
	return sheets;
}
