import type { Workbook } from '#lib/shared/workbook.ts';
import { findDeskTable } from './desk-columns.ts';
import type { DeskLayout, DeskLine } from './desk-notebook.ts';
import type { MaskedCell } from '../read/cells/mask-workbook.ts';
import { french } from '../notebook.ts';
import { readDeskLine } from './read-desk-line.ts';
import type { CellPlace, PlainDate, Problem } from '../register.ts';

export type DeskNotebook = {
	lines: DeskLine[];
	problems: Problem[];
	layouts: DeskLayout[];
	notKept: string[];
};

const NOT_KEPT = new Set(['ignored', 'time', 'full-name', 'given-name']);

/**
 * Every request of the desk's notebook, whatever its columns are called. A line that held something
 * confidential is marked so: it is kept only once somebody says so. Long, so others are answered between two lines.
 */
export async function readDeskNotebook(
	workbook: Workbook,
	masked: readonly MaskedCell[],
	context: {
		year: number;
		today: PlainDate;
		mappings: Record<string, Record<number, string>>;
		breathe: () => Promise<void>;
	}
): Promise<DeskNotebook> {
	const notebook: DeskNotebook = { lines: [], problems: [], layouts: [], notKept: [] };
	const file = workbook.fileName;
	const report = (place: CellPlace, message: string) =>
		notebook.problems.push({ ...place, message: french(message) });
	const kindsOf = Map.groupBy(masked, ({ sheet, row }) => `${sheet} ${row}`);
	for (const [rank, sheet] of workbook.sheets.entries()) {
		if (sheet.rows.length === 0) continue;
		const table = findDeskTable(sheet, context.mappings);
		const top = { file, sheet: sheet.name, cell: 'A1' };
		if (!table) {
			report(
				top,
				'Il faut une colonne de dates et une colonne de demandes\u00a0: aucune n’a été trouvée ici.'
			);
			continue;
		}
		const { columns, header, fingerprint } = table;
		notebook.layouts.push({ fingerprint, place: top, columns });
		notebook.notKept.push(
			...columns
				.filter((column) => NOT_KEPT.has(column.role) && column.header)
				.map((column) => column.header.toLowerCase())
		);
		const { year, today } = context;
		let day: PlainDate | undefined;
		for (let row = header + 1; row < sheet.rows.length; row++) {
			await context.breathe();
			const line = readDeskLine(sheet, row, day, { file, columns, year, today, report });
			if (!line) continue;
			day = line.day;
			const kinds = (kindsOf.get(`${rank} ${row}`) ?? []).flatMap((cell) => cell.kinds);
			notebook.lines.push({ ...line, masked: kinds });
		}
	}
	return notebook;
}
