import type { TableBlock } from '#lib/shared/document/blocks.ts';
import { columnShares } from './column-widths.ts';
import { text, words } from './cut-text.ts';
import type { Piece } from './pieces.ts';
import { charactersOnLine, printLook } from './print-look.ts';

/** A heading and twelve months: a longer table is cut rather than leaving half a page white. */
const LONGEST_WHOLE_TABLE = 13;

/** A table under its name; no table when it has no column. */
export function captionedTable(
	{ caption, columns, rows }: TableBlock,
	isLargePrint: boolean
): Piece[] {
	const name = text('table-caption', caption);
	const width = Math.max(columns.length, ...rows.map((row) => row.length));
	if (width === 0) return name;
	const all = [columns.map(({ label }) => label), ...rows].map((row) =>
		Array.from({ length: width }, (_, column) => words(row[column] ?? ''))
	);
	const areNumbers = all[0]!.map((_, column) => columns[column]?.isNumber ?? false);
	const shares = columnShares(all, charactersOnLine(printLook(isLargePrint).small));
	const isWhole = all.length <= LONGEST_WHOLE_TABLE;
	return [...name, { kind: 'table', rows: all, shares, areNumbers, isWhole }];
}
