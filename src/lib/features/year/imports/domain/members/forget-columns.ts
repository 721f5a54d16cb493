import type { Workbook } from '#lib/shared/workbook.ts';
import { findMemberTable } from './member-columns.ts';

/**
 * A members' list without the columns that a centre never needs here: bank, social security, family
 * allowance, income, health (study-2.4; CNIL, minimisation). They are emptied before anything
 * waits.
 */
export function forgetColumns(workbook: Workbook): Workbook {
	return {
		...workbook,
		sheets: workbook.sheets.map((sheet) => {
			const table = findMemberTable(sheet);
			if (!table) return sheet;
			const gone = new Set(
				table.columns.filter(({ role }) => role === 'never').map(({ index }) => index)
			);
			const rows = sheet.rows.map((cells, row) =>
				row <= table.header
					? cells
					: cells.map((cell, column) => (gone.has(column) ? undefined : cell))
			);
			return { ...sheet, rows };
		})
	};
}
