import { type Finding, findConfidential, kindInWords } from '#lib/features/confidential/index.ts';
import { cellName, type Sheet, type Workbook } from '#lib/shared/workbook.ts';
import type { Notebook } from './notebook.ts';

/**
 * Empties the cells that hold a social security, bank account or card number or a password before
 * anything is read: it is never kept nor repeated; the person is told where it stands (study §2.4).
 */
export function hideConfidential(workbook: Workbook, notebook: Notebook): Workbook {
	const look = oncePerText();
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => hideInSheet(workbook.fileName, sheet, notebook, look))
	};
}

/** A register says « présent » forty thousand times: what was read once is not read again. */
function oncePerText(): (text: string) => Finding | undefined {
	const read = new Map<string, Finding | undefined>();
	return (text) => {
		if (!read.has(text)) read.set(text, findConfidential(text).findings[0]);
		return read.get(text);
	};
}

function hideInSheet(
	file: string,
	sheet: Sheet,
	notebook: Notebook,
	look: (text: string) => Finding | undefined
): Sheet {
	const rows = sheet.rows.map((cells, row) => {
		let cleaned: typeof cells | undefined;
		for (let column = 0; column < cells.length; column++) {
			const found = look(cells[column]?.text ?? '');
			if (!found) continue;
			notebook.report(
				{ file, sheet: sheet.name, cell: cellName(row, column) },
				`${capital(kindInWords(found))} a été repéré, il ne sera pas gardé. Effacez-le aussi du fichier.`
			);
			cleaned ??= [...cells];
			cleaned[column] = undefined;
		}
		return cleaned ?? cells;
	});
	return { ...sheet, rows };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
