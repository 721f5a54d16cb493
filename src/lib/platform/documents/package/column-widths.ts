/** Characters that the space around the words of a cell takes. */
const PADDING = 3;
/** A longer word is cut rather than squeezing the other columns… */
const LONGEST_WORD = 20;
/** …and a longer text wraps. */
const LONGEST_LINE = 48;

/**
 * The share of the table's width that each column takes, 1 in all: room for its longest word, then
 * for its longest text. `capacity`: characters on a line as wide as the table.
 */
export function columnShares(rows: readonly (readonly string[])[], capacity: number): number[] {
	const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
	const words = columns.map((texts) => PADDING + longest(texts, /\s+/, LONGEST_WORD));
	const lines = columns.map((texts) => PADDING + longest(texts, /\n/, LONGEST_LINE));
	const missing = sumOf(lines) - capacity;
	if (missing <= 0) return sharesOf(lines);
	const stretch = sumOf(lines) - sumOf(words);
	if (stretch <= missing) return sharesOf(words);
	// Each column gives up the same part of what it can do without.
	return sharesOf(lines.map((line, at) => line - (missing * (line - words[at]!)) / stretch));
}

function longest(texts: readonly string[], between: RegExp, most: number): number {
	let found = 0;
	for (const text of texts) {
		for (const { length } of text.split(between)) found = Math.max(found, length);
	}
	return Math.min(found, most);
}

function sharesOf(widths: readonly number[]): number[] {
	const total = sumOf(widths);
	return widths.map((width) => width / total);
}

function sumOf(widths: readonly number[]): number {
	return widths.reduce((sum, width) => sum + width, 0);
}
