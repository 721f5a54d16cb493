import type { Block, TableBlock } from '#lib/shared/document/blocks.ts';
import { typeset } from './typeset.ts';

/** A line to write on, for a cell left to complete: wide enough for its column to have room. */
const ROOM = '…'.repeat(20);
const BLANK = /^\[(\d+) lignes?\] (.+)$/;
const TABLE = 'Tableau : ';

/** The body of a paper as blocks; pieces are told apart by an empty line. */
export function parseBlocks(name: string, body: string): Block[] {
	const blocks: Block[] = [];
	let table: TableBlock | null = null;
	for (const piece of body.split(/\n{2,}/).map((one) => one.trim())) {
		if (piece === '') continue;
		if (table && /^[^\n]+\n: /.test(piece)) {
			table.rows.push(readRow(name, piece, table.columns.length));
			continue;
		}
		table = piece.startsWith(TABLE) ? readTable(piece) : null;
		blocks.push(table ?? readBlock(piece));
	}
	return blocks;
}

function readBlock(piece: string): Block {
	const heading = /^(#{1,3}) (.+)$/.exec(piece);
	if (heading) {
		return { kind: 'heading', level: heading[1]!.length as 1, text: typeset(heading[2]!) };
	}
	if (piece === '---') return { kind: 'page-break' };
	const blank = BLANK.exec(piece);
	if (blank) return { kind: 'blank', label: typeset(blank[2]!), lines: Number(blank[1]) };
	if (piece.startsWith('> ')) {
		return { kind: 'paragraph', tone: 'note', text: typeset(oneLine(piece.slice(2))) };
	}
	const mark = /^(- |\d+\. )/.exec(piece)?.[0];
	if (mark) {
		const items = piece.split(/\n(?=- |\d+\. )/).map((item) => item.replace(/^(- |\d+\. )/, ''));
		return {
			kind: 'list',
			isNumbered: mark !== '- ',
			items: items.map((item) => typeset(oneLine(item)))
		};
	}
	return { kind: 'paragraph', text: typeset(oneLine(piece)) };
}

/** « Tableau : Fiche 1 – Ateliers | Rubrique | Contenu »: its caption, then its columns. */
function readTable(piece: string): TableBlock {
	const [caption, ...labels] = oneLine(piece.slice(TABLE.length)).split(' | ').map(typeset);
	return {
		kind: 'table',
		caption: caption!,
		columns: labels.map((label) => ({ label, isNumber: false })),
		rows: []
	};
}

/** The first cell on its line, then one cell a line that begins with « : ». */
function readRow(name: string, piece: string, width: number): string[] {
	const cells = piece.split(/\n: /).map((cell) => (cell === '…' ? ROOM : typeset(oneLine(cell))));
	if (cells.length !== width) {
		throw new Error(`${name}: "${cells[0]}" has ${cells.length} cells, and its table ${width}`);
	}
	return cells;
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
