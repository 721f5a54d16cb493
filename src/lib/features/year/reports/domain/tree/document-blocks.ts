/**
 * The report's tree as the blocks that the engines on paper draw (PDF, text and spreadsheet
 * documents): the words and the order of the web page.
 */
import type { Block, TableBlock } from '#lib/shared/document/blocks.ts';
import type {
	ChartNode,
	DocumentNode,
	FicheNode,
	FiguresNode,
	ReportDocument,
	TableNode
} from './document.ts';
import { ficheBlocks, type HasPicture, photoBlocks, quoteBlock } from './document-blocks-fiche.ts';

/** What the blocks take from outside the tree. */
export type BlockParts = {
	/** The chart as an SVG text that stands alone, without the colours of a page's theme. */
	drawing(chart: ChartNode): string;
	hasPicture: HasPicture;
};

const PAGE_BREAK: Block = { kind: 'page-break' };

/** The whole report: the year, then each fiche on a page of its own, the detail of the figures. */
export function reportBlocks({ nodes }: ReportDocument, parts: BlockParts): Block[] {
	const body = nodes.findIndex((node) => !isOpening(node));
	return nodes.flatMap((node, at): Block[] => {
		if (node.kind === 'paragraph' && at < body) {
			return [{ kind: 'paragraph', text: node.text, tone: 'lead' }];
		}
		const followsFiches = nodes[at - 1]?.kind === 'fiche';
		const startsPage = node.kind === 'fiche' || followsFiches;
		return [...(startsPage ? [PAGE_BREAK] : []), ...nodeBlocks(node, parts)];
	});
}

/** One fiche alone, with the report it belongs to and the day its figures were fixed. */
export function ficheDocumentBlocks(
	{ title, centre, dataAsOf }: ReportDocument,
	fiche: FicheNode,
	hasPicture: HasPicture
): Block[] {
	return [
		{ kind: 'paragraph', text: `${title}, ${centre}. ${dataAsOf}.`, tone: 'note' },
		...ficheBlocks(fiche, 1, hasPicture)
	];
}

function isOpening(node: DocumentNode): boolean {
	return node.kind === 'paragraph' || (node.kind === 'title' && node.level === 1);
}

function nodeBlocks(node: DocumentNode, parts: BlockParts): Block[] {
	switch (node.kind) {
		case 'title':
			return [{ kind: 'heading', level: node.level, text: node.text }];
		case 'paragraph':
			return [{ kind: 'paragraph', text: node.text }];
		case 'quote':
			return [quoteBlock(node)];
		case 'photo':
			return photoBlocks(node, parts.hasPicture);
		case 'figures':
			return [figuresTable(node)];
		case 'table':
			return [tableBlock(node)];
		case 'chart': {
			const { title, summary, table } = node;
			const svg = parts.drawing(node);
			return [{ kind: 'chart', title, summary, svg, table: tableBlock(table) }];
		}
		case 'fiche':
			return ficheBlocks(node, 2, parts.hasPicture);
	}
}

function tableBlock({ caption, columns, rows }: TableNode): TableBlock {
	return { kind: 'table', caption, columns, rows };
}

/** A list of terms has no block: each figure is a row, its arithmetic in the last column. */
function figuresTable({ caption, figures }: FiguresNode): TableBlock {
	const isExplained = figures.some(({ explanation }) => explanation !== undefined);
	const columns = [
		{ label: 'Chiffre', isNumber: false },
		{ label: 'Valeur', isNumber: true },
		...(isExplained ? [{ label: 'Comment il est compté', isNumber: false }] : [])
	];
	const rows = figures.map(({ label, value, explanation }) => [
		label,
		value,
		...(isExplained ? [explanation ?? ''] : [])
	]);
	return { kind: 'table', caption, columns, rows };
}
