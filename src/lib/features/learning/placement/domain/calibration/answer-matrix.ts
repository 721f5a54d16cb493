import type { Grade } from '../bank.ts';

/** Below, an item's answers are told to nobody beyond the centres: the small cell of the network. */
export const FEWEST_TOLD = 11;

/** One conversation of the matrix: what was answered, and nothing of who, where or when. */
export type MatrixRow = Record<string, Grade>;

/** The first line of the CSV: a column an item. */
export function csvHead(items: readonly string[]): string {
	return `${items.join(';')}\r\n`;
}

/** A conversation as a line of the CSV: empty where nothing was asked, or known. */
export function csvLine(items: readonly string[], row: MatrixRow): string {
	return `${items.map((item) => row[item] ?? '').join(';')}\r\n`;
}

/** A conversation as a JSON line; its items in one order, never that of the questions. */
export function jsonLine(items: readonly string[], row: MatrixRow): string {
	const told = items.filter((item) => row[item] !== undefined);
	return `${JSON.stringify({ answers: Object.fromEntries(told.map((item) => [item, row[item]])) })}\n`;
}
