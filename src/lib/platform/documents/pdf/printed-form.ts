import type { Block, Picture, TableBlock, WrittenDocument } from '#lib/shared/document/blocks.ts';
import type { Printable } from './printable-text.ts';

/** What the template reads (content/documents/document.typ), and the files that it draws. */
export type PrintedForm = { json: string; files: { path: string; bytes: Uint8Array }[] };

/** How texts are made printable: those of the page, and those inside drawings. */
export type Printables = { words: Printable; drawing: Printable };

/**
 * The document as the data of the template. Texts are values of a JSON, never pieces of program:
 * what somebody typed cannot be run. Nothing but the blocks and the closing day enters.
 */
export function printedForm(document: WrittenDocument, printables: Printables): PrintedForm {
	const files: PrintedForm['files'] = [];
	const { words: printable } = printables;
	let level = 1;
	const blocks = withTitle(document).map((block) => {
		if (block.kind === 'heading') level = block.level;
		return printedBlock(block, { level, files, pictures: document.pictures, ...printables });
	});
	const json = JSON.stringify({
		title: printable(document.title),
		author: printable(document.author),
		date: document.asOf.split('-').map(Number),
		language: document.language ?? 'fr',
		isLargePrint: document.isLargePrint,
		paper: document.paper ?? 'a4',
		blocks
	});
	return { json, files };
}

/** A document that does not begin with a first-level heading takes its title for one. */
function withTitle({ title, blocks }: WrittenDocument): Block[] {
	const first = blocks.find((block) => block.kind === 'heading');
	if (first?.level === 1) return blocks;
	return [{ kind: 'heading', level: 1, text: title }, ...blocks];
}

type Printing = {
	level: number;
	files: PrintedForm['files'];
	pictures: WrittenDocument['pictures'];
} & Printables;

function printedBlock(block: Block, printing: Printing): object {
	const { level, files, pictures, words: printable } = printing;
	switch (block.kind) {
		case 'heading':
			return { ...block, text: printable(block.text) };
		case 'paragraph':
			return {
				kind: block.kind,
				text: printable(block.text),
				tone: block.tone ?? '',
				label: printable(block.label ?? ''),
				stays: block.staysWithNext ?? false
			};
		case 'contents':
			return { ...block, title: printable(block.title) };
		case 'list':
			return { ...block, items: block.items.map(printable) };
		case 'beside': {
			const { millimetres, alternative, blocks } = block;
			return {
				kind: block.kind,
				file: addFile(files, 'svg', Buffer.from(block.svg)),
				millimetres,
				alternative: printable(alternative),
				blocks: blocks.map((one) => printedBlock(one, printing))
			};
		}
		case 'quote':
			return { ...block, text: printable(block.text), source: printable(block.source) };
		case 'blank':
			return { ...block, label: printable(block.label) };
		case 'question': {
			const file = block.svg && addFile(files, 'svg', Buffer.from(block.svg));
			const [text, answers] = [printable(block.text), block.answers.map(printable)];
			return { kind: block.kind, text, answers, file };
		}
		case 'page-break':
			return block;
		case 'table':
			return printedTable(block, printable);
		case 'picture': {
			const { bytes, mime, width, height } = pictures[block.fileId] as Picture;
			const file = addFile(files, mime === 'image/png' ? 'png' : 'jpg', bytes);
			const [alternative, caption] = [printable(block.alternative), printable(block.caption)];
			return { kind: block.kind, file, width, height, alternative, caption };
		}
		case 'chart': {
			const [title, summary] = [printable(block.title), printable(block.summary)];
			const svg = printing.drawing(withOwnFont(block.svg));
			return {
				kind: block.kind,
				title,
				summary,
				level: Math.min(level + 1, 3),
				file: addFile(files, 'svg', Buffer.from(svg)),
				...drawnSize(svg),
				alternative: `${title}. ${summary}`,
				table: printedTable(block.table, printable)
			};
		}
	}
}

function addFile(
	files: PrintedForm['files'],
	kind: 'png' | 'jpg' | 'svg',
	bytes: Uint8Array
): string {
	const path = `drawn/${files.length}.${kind}`;
	files.push({ path, bytes });
	return path;
}

/** A drawing that takes the font of its page takes ours. */
function withOwnFont(svg: string): string {
	return svg.replace(/(style="[^"]*font-family:)inherit/g, "$1'Declic Text'");
}

/** The size of a drawing, in its own pixels. */
function drawnSize(svg: string): { width: number; height: number } {
	const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
	if (!width || !height) throw new Error('a drawing of the document has no size');
	return { width: Number(width), height: Number(height) };
}

function printedTable({ caption, columns, rows }: TableBlock, printable: Printable): object {
	return {
		kind: 'table',
		caption: printable(caption),
		isTall: columns.some(({ handwritten }) => handwritten),
		columns: columns.map(({ label, isNumber, handwritten = 0, room = 0 }, at) => {
			const longest = Math.max(
				label.length,
				handwritten,
				room,
				...rows.map((row) => row[at]!.length)
			);
			return { label: printable(label), isNumber, weight: shareOf(longest) };
		}),
		rows: rows.map((row) => row.map(printable))
	};
}

/** The part of the width for a column whose longest words are these: long ones wrap. */
function shareOf(longest: number): number {
	return Math.round(Math.min(Math.max(longest, 12), 100) ** 0.75);
}
