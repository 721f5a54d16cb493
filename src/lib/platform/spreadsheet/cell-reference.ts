import type { Range } from './sheet-builder.ts';

/** "C5" is row 4, column 2; undefined when it is no cell's name. */
export function parseReference(reference: string): { row: number; column: number } | undefined {
	const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
	if (!match) return undefined;
	let column = 0;
	for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
	return { row: Number(match[2]) - 1, column: column - 1 };
}

/** "A1:C2", in whichever order its corners come; undefined when it is no range. */
export function parseRange(range: string): Range | undefined {
	const [first, last] = range.split(':').map(parseReference);
	if (!first || !last) return undefined;
	return {
		top: Math.min(first.row, last.row),
		left: Math.min(first.column, last.column),
		bottom: Math.max(first.row, last.row),
		right: Math.max(first.column, last.column)
	};
}
