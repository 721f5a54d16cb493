/**
 * What a spreadsheet is once read, whatever its format: XLSX, ODS, CSV or TSV.
 * Rows and columns are numbered from 0; `cellName` gives the name a person sees ("C5").
 */
export type Cell = {
	/** The text a person would see, trimmed, NFC, non-breaking spaces made plain. */
	text: string;
	/** The plain date, when the file stores a real date ("2018-01-11"). */
	date?: string;
	/** The number, when the file stores a number that is not a date. */
	number?: number;
};

export type Sheet = {
	name: string;
	/** `rows[r][c]`; holes are `undefined`. Merged cells carry their value at the top-left only. */
	rows: (Cell | undefined)[][];
	/** Number of columns of the widest row. */
	width: number;
	/** The tab is hidden in the file. It is read like the others, and a person may wonder about it. */
	hidden?: boolean;
};

export type Workbook = {
	fileName: string;
	format: 'xlsx' | 'ods' | 'csv';
	sheets: Sheet[];
};

/** Spreadsheet name of a cell: `cellName(4, 2)` is "C5". */
export function cellName(row: number, column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return `${letters}${row + 1}`;
}
