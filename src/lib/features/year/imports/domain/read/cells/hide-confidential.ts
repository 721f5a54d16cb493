import {
	type Finding,
	findConfidential,
	kindInWords
} from '#lib/features/house/confidential/index.ts';
import { capital } from '#lib/shared/capital.ts';
import { cellName, type Sheet, type Workbook } from '#lib/shared/workbook.ts';
import { french } from '../../notebook.ts';
import type { CellPlace, Problem } from '../../register.ts';

type Hidden = (place: CellPlace, found: Finding) => void;

export type CleanWorkbook = {
	workbook: Workbook;
	/** Where something confidential stood, and of which kinds; never its value. */
	hidden: Problem[];
	kinds: Finding['kind'][];
};

/**
 * Empties the cells that hold a social security, bank account or card number or a password, once, on
 * the way in: it is never kept nor repeated, and whatever reads the workbook after finds none
 * (study-2.4).
 */
export function hideConfidential(workbook: Workbook): CleanWorkbook {
	const clean: CleanWorkbook = { workbook, hidden: [], kinds: [] };
	const look = oncePerText();
	const hide: Hidden = (place, found) => {
		clean.hidden.push({ ...place, message: french(hiddenWords(found)) });
		clean.kinds.push(found.kind);
	};
	const sheets = workbook.sheets.map((sheet) => hideInSheet(workbook.fileName, sheet, hide, look));
	return { ...clean, workbook: { ...workbook, sheets } };
}

/** What the person is told of it. */
function hiddenWords(found: Finding): string {
	return `${capital(kindInWords(found))} a été repéré, il ne sera pas gardé. Effacez-le aussi du fichier.`;
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
	hidden: Hidden,
	look: (text: string) => Finding | undefined
): Sheet {
	const rows = sheet.rows.map((cells, row) => {
		let cleaned: typeof cells | undefined;
		for (let column = 0; column < cells.length; column++) {
			const found = look(cells[column]?.text ?? '');
			if (!found) continue;
			hidden({ file, sheet: sheet.name, cell: cellName(row, column) }, found);
			cleaned ??= [...cells];
			cleaned[column] = undefined;
		}
		return cleaned ?? cells;
	});
	return { ...sheet, rows };
}
