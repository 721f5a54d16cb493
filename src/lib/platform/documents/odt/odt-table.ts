import { cellStyle } from '../package/paper-styles.ts';
import type { TablePiece } from '../package/pieces.ts';
import { COLOURS, TEXT_WIDTH } from '../package/print-look.ts';
import { type Attributes, element } from '../package/xml-element.ts';
import { ODT_STYLES } from './odt-style-names.ts';
import { odtText } from './odt-text.ts';

/** The styles that all tables share. */
export function sharedTableStyles(): string {
	const { line, accent, shade } = COLOURS;
	const thin = `0.5pt solid ${line}`;
	const edge = `0.5pt solid ${accent}`;
	return (
		cellBorders('Cell', { 'fo:border-bottom': thin }) +
		cellBorders('Last_20_cell', { 'fo:border-bottom': edge }) +
		cellBorders('Heading_20_cell', {
			'fo:border-top': edge,
			'fo:border-bottom': edge,
			'fo:background-color': shade
		}) +
		element(
			'style:style',
			{ 'style:name': 'Row', 'style:family': 'table-row' },
			element('style:table-row-properties', { 'fo:keep-together': 'always' })
		)
	);
}

function cellBorders(name: string, look: Attributes): string {
	const properties = element('style:table-cell-properties', {
		'fo:padding': '0.1cm',
		'fo:padding-left': '0.18cm',
		'fo:padding-right': '0.18cm',
		...look
	});
	return element('style:style', { 'style:name': name, 'style:family': 'table-cell' }, properties);
}

/** The styles of one table: its width, and that of each column. */
export function tableStyles(name: string, { shares, isWhole }: TablePiece): string {
	const table = element('style:table-properties', {
		'style:width': `${TEXT_WIDTH}cm`,
		'table:align': 'left',
		'fo:margin-bottom': '0.35cm',
		'style:may-break-between-rows': isWhole ? 'false' : 'true'
	});
	const columns = shares.map((share, at) =>
		element(
			'style:style',
			{ 'style:name': columnName(name, at), 'style:family': 'table-column' },
			element('style:table-column-properties', {
				'style:column-width': `${(share * TEXT_WIDTH).toFixed(3)}cm`
			})
		)
	);
	return (
		element('style:style', { 'style:name': name, 'style:family': 'table' }, table) +
		columns.join('')
	);
}

/** A table whose heading row comes again on each page; its first column heads the rows. */
export function odtTable(name: string, { rows, shares, areNumbers }: TablePiece): string {
	const columns = shares.map((_, at) =>
		element('table:table-column', { 'table:style-name': columnName(name, at) })
	);
	const [first, ...others] = columns;
	const [heading, ...body] = rows.map((cells, at) => row(cells, cellStyleAt(at)));
	return element(
		'table:table',
		{ 'table:name': name, 'table:style-name': name },
		element('table:table-header-columns', {}, first) +
			others.join('') +
			element('table:table-header-rows', {}, heading) +
			body.join('')
	);

	function cellStyleAt(at: number): string {
		if (at === 0) return 'Heading_20_cell';
		return at === rows.length - 1 ? 'Last_20_cell' : 'Cell';
	}

	function row(cells: readonly string[], style: string): string {
		const isHeading = style === 'Heading_20_cell';
		const written = cells.map((text, at) => {
			const words = { 'text:style-name': ODT_STYLES[cellStyle(isHeading, areNumbers[at]!)].name };
			const attributes = { 'table:style-name': style, 'office:value-type': 'string' };
			return element('table:table-cell', attributes, element('text:p', words, odtText(text)));
		});
		return element('table:table-row', { 'table:style-name': 'Row' }, written.join(''));
	}
}

const columnName = (table: string, at: number) => `${table}.${at + 1}`;
