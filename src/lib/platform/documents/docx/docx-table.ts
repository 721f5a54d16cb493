import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { TablePiece } from '../package/pieces.ts';
import { cellStyle } from '../package/paper-styles.ts';
import { runs } from './docx-runs.ts';
import { DOCX_STYLES } from './docx-style-names.ts';
import { TABLE_STYLE_ID } from './docx-table-style.ts';
import { TEXT_TWIPS } from './docx-units.ts';

/** A table whose heading row comes again on each page; columns keep their widths everywhere. */
export function docxTable({ rows, shares, areNumbers, isWhole }: TablePiece): Table {
	const columnWidths = shares.map((share) => Math.round(share * TEXT_TWIPS));
	return new Table({
		style: TABLE_STYLE_ID,
		tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
		layout: 'fixed',
		width: { size: TEXT_TWIPS, type: 'dxa' },
		columnWidths,
		rows: rows.map(
			(cells, at) =>
				new TableRow({
					...(isWhole && at < rows.length - 1 && { keepNext: true }),
					...(at === 0 && { tableHeader: true }),
					cantSplit: true,
					children: cells.map((text, column) => cell(text, at === 0, column))
				})
		)
	});

	function cell(text: string, isHeading: boolean, column: number): TableCell {
		const { id: style } = DOCX_STYLES[cellStyle(isHeading, areNumbers[column]!)];
		const paragraph = new Paragraph({ style, children: runs(text) });
		return new TableCell({
			width: { size: columnWidths[column]!, type: 'dxa' },
			children: [paragraph]
		});
	}
}
