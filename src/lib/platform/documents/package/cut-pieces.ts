import type {
	BesideBlock,
	Block,
	ChartBlock,
	ContentsBlock,
	HeadingBlock,
	ParagraphBlock,
	WrittenDocument
} from '#lib/shared/document/blocks.ts';
import { chartPicture } from './chart-picture.ts';
import { captionedTable } from './cut-table.ts';
import { piece, text, words } from './cut-text.ts';
import { requireDescribedPictures } from './described.ts';
import { legalLine } from './legal-text.ts';
import { photoOnPaper } from './picture-size.ts';
import type { Piece } from './pieces.ts';

/**
 * The document cut into pieces, in order. Throws `IncompleteDocument` when a picture has no
 * alternative.
 */
export async function cutPieces(document: WrittenDocument): Promise<Piece[]> {
	requireDescribedPictures(document);
	const [title, blocks] = titled(document);
	const pieces: Piece[] = [];
	let startsPage = false;
	for (const block of blocks) {
		if (block.kind === 'page-break') {
			// Nothing to leave behind: the document has begun on a new page.
			startsPage = pieces.length > 0;
			continue;
		}
		const cut = block === title ? text('title', title.text) : await piecesOf(block, document);
		pieces.push(...(startsPage ? onNewPage(cut) : cut));
		startsPage &&= cut.length === 0;
	}
	return pieces;
}

/** The first heading is the title; a document that begins lower takes its own title for one. */
function titled({ title, blocks }: WrittenDocument): [title: HeadingBlock, blocks: Block[]] {
	const first = blocks.find((block) => block.kind === 'heading');
	if (first?.level === 1) return [first, blocks];
	const own: HeadingBlock = { kind: 'heading', level: 1, text: title };
	return [own, [own, ...blocks]];
}

/** What cannot start a page by itself stands under an empty line that does. */
function onNewPage([first, ...others]: Piece[]): Piece[] {
	if (!first) return [];
	if (first.kind === 'text') return [{ ...first, startsPage: true }, ...others];
	return [{ kind: 'text', style: 'body', text: '', startsPage: true }, first, ...others];
}

async function piecesOf(
	block: Exclude<Block, { kind: 'page-break' }>,
	document: WrittenDocument
): Promise<Piece[]> {
	const { pictures, isLargePrint } = document;
	switch (block.kind) {
		case 'heading':
			return text(`heading-${block.level}`, block.text);
		case 'paragraph':
			return text(styleOf(block), [block.label, block.text].filter(Boolean).join(' '));
		case 'contents':
			return [...text('heading-2', block.title), ...namesOf(block, document)];
		case 'list': {
			const items = block.items.map(words).filter((item) => item !== '');
			if (block.hasBoxes) return items.flatMap((item) => text('body', `☐ ${item}`));
			return items.length > 0 ? [{ kind: 'list', isNumbered: block.isNumbered, items }] : [];
		}
		case 'quote':
			return [...text('quote', block.text), ...text('quote-source', block.source)];
		case 'picture': {
			const { bytes, mime, ...pixels } = pictures[block.fileId]!;
			const caption = text('caption', block.caption);
			const size = photoOnPaper(pixels);
			const alternative = legalLine(block.alternative);
			const hasCaption = caption.length > 0;
			return [{ kind: 'picture', bytes, mime, size, alternative, hasCaption }, ...caption];
		}
		case 'table':
			return captionedTable(block, isLargePrint);
		case 'chart':
			return chartPieces(block, isLargePrint);
		case 'blank': {
			const others = Array.from({ length: Math.max(0, block.lines - 1) }, () => '');
			return [legalLine(block.label), ...others].map((label) => piece('blank', label));
		}
		case 'question':
			return [
				...text('body', block.text),
				...block.answers.flatMap((answer) => text('body', `☐ ${answer}`))
			];
		case 'beside':
			return besidePieces(block, document);
	}
}

/** A number to dial is a line like another there. */
const styleOf = ({ tone }: ParagraphBlock) => (!tone || tone === 'call' ? 'body' : tone);

/** What a word processor may say of its headings without counting pages. */
function namesOf({ depth }: ContentsBlock, { blocks }: WrittenDocument): Piece[] {
	const items = blocks.flatMap((block) =>
		block.kind === 'heading' && block.level > 1 && block.level <= depth ? [words(block.text)] : []
	);
	return items.length > 0 ? [{ kind: 'list', isNumbered: false, items }] : [];
}

/** The drawing, then the words that a PDF lays beside it. */
async function besidePieces(
	{ svg, millimetres, alternative, blocks }: BesideBlock,
	document: WrittenDocument
): Promise<Piece[]> {
	const { bytes, size } = await chartPicture(svg, millimetres / 10);
	const described = legalLine(alternative);
	const beside = await Promise.all(blocks.map((block) => piecesOf(block, document)));
	const mime = 'image/png';
	return [
		{ kind: 'picture', bytes, mime, size, alternative: described, hasCaption: true },
		...beside.flat()
	];
}

async function chartPieces(
	{ title, summary, svg, table }: ChartBlock,
	isLargePrint: boolean
): Promise<Piece[]> {
	const { bytes, size } = await chartPicture(svg);
	const alternative = legalLine(summary);
	return [
		...text('chart-title', title),
		...text('chart-summary', summary),
		{ kind: 'picture', bytes, mime: 'image/png', size, alternative, hasCaption: false },
		...captionedTable(table, isLargePrint)
	];
}
