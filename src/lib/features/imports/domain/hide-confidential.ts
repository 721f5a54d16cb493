import { findConfidential, kindInWords } from '#lib/features/confidential/index.ts';
import { cellName, type Sheet, type Workbook } from '#lib/shared/workbook.ts';
import type { Notebook } from './notebook.ts';

/**
 * Empties the cells that hold a social security, bank account or card number or a password before
 * anything is read: it is never kept nor repeated; the person is told where it stands (study §2.4).
 */
export function hideConfidential(workbook: Workbook, notebook: Notebook): Workbook {
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => hideInSheet(workbook.fileName, sheet, notebook))
	};
}

function hideInSheet(file: string, sheet: Sheet, notebook: Notebook): Sheet {
	const rows = sheet.rows.map((cells, row) => {
		let cleaned: typeof cells | undefined;
		for (let column = 0; column < cells.length; column++) {
			const text = cells[column]?.text ?? '';
			const [found] = findConfidential(text).findings;
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
