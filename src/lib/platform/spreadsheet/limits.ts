const MEGABYTE = 1024 * 1024;

/** What one file may weigh and hold (import rules: 20 MB, 50,000 rows). */
export const LIMITS = {
	fileBytes: 20 * MEGABYTE,
	/** Rows of all the sheets together, each counted down to its last cell that says something. */
	rows: 50_000,
	/** A register with a column a day for a year, three times over. */
	columns: 1_000,
	/** 50,000 rows of 40 columns, holes included: beyond it, something is filling the memory. */
	cells: 2_000_000,
	sheets: 1_000,
	merges: 100_000,
	/** A spreadsheet's own limits (Excel): styles of cells, and characters of a number format. */
	styles: 64_000,
	formatLength: 255,
	zipEntries: 5_000,
	unzippedBytes: 200 * MEGABYTE,
	/** Spreadsheets shrink by 5 to 40; the ratio only counts once the total is worth an attack. */
	zipRatio: 100,
	zipRatioFromBytes: 20 * MEGABYTE,
	/** Real workbooks nest a dozen elements and declare some forty namespaces on one. */
	xmlDepth: 100,
	xmlAttributes: 250
};

/**
 * What is left to inflate for one request, whatever it sends and however often a part is read; and
 * whether whoever sent it still waits.
 */
export type ReadingBudget = { bytesLeft: number; signal?: AbortSignal };

export const newBudget = (signal?: AbortSignal): ReadingBudget => ({
	bytesLeft: LIMITS.unzippedBytes,
	signal
});
