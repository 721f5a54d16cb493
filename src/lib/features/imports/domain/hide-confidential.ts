import { findConfidentialNumbers } from '#lib/shared/confidential-numbers.ts';
import { cellName, type Sheet, type Workbook } from '#lib/shared/workbook.ts';
import type { Notebook } from './notebook.ts';

const NAMES = {
	'social-security': 'de sécurité sociale',
	'bank-account': 'de compte bancaire',
	'bank-card': 'de carte bancaire'
};

/**
 * Empties the cells that hold a social security, bank account or card number before anything is read:
 * it is never kept nor repeated; the person is told where it stands (study §2.4, reference §13).
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
			const [number] = text.length < 13 ? [] : findConfidentialNumbers(text);
			if (!number) continue;
			const kind = `${number.certain ? '' : 'qui ressemble à un numéro '}${NAMES[number.kind]}`;
			notebook.report(
				{ file, sheet: sheet.name, cell: cellName(row, column) },
				`Un numéro ${kind} a été repéré, il ne sera pas gardé. Effacez-le aussi du fichier.`
			);
			cleaned ??= [...cells];
			cleaned[column] = undefined;
		}
		return cleaned ?? cells;
	});
	return { ...sheet, rows };
}
