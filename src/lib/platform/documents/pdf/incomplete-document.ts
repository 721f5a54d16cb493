import type {
	Block,
	PictureBlock,
	TableBlock,
	WrittenDocument
} from '#lib/shared/document/blocks.ts';

export type Gap =
	| 'no-title'
	| 'no-alternative'
	| 'no-picture'
	| 'no-summary'
	| 'no-caption'
	| 'uneven-table'
	| 'empty-heading'
	| 'skipped-heading';

/** A document that somebody could not read with a screen reader: it is not made at all. */
export class IncompleteDocument extends Error {
	readonly refusal: Gap;

	constructor(refusal: Gap, message: string) {
		super(message);
		this.name = 'IncompleteDocument';
		this.refusal = refusal;
	}
}

/**
 * Throws `IncompleteDocument` on the first thing that PDF/UA-1 (ISO 14289-1, 7) asks and the
 * document lacks. The compiler refuses most of them too, without saying which.
 */
export function assertComplete(document: WrittenDocument): void {
	if (isBlank(document.title))
		throw new IncompleteDocument('no-title', 'Le document n’a pas de titre.');
	let level = 0;
	for (const block of document.blocks) {
		if (block.kind === 'heading') level = assertHeading(block, level);
		if (block.kind === 'contents') level = assertHeading(headingOf(block), level);
		if (block.kind === 'picture') assertPicture(block, document);
		if (block.kind === 'table') assertTable(block);
		if (block.kind === 'chart') assertChart(block);
		if (block.kind === 'beside') assertDrawings(block);
	}
}

/** What stands above the list of headings is one. */
const headingOf = ({ title }: Of<'contents'>): Of<'heading'> => ({
	kind: 'heading',
	level: 2,
	text: title
});

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function assertHeading(heading: Of<'heading'>, before: number): number {
	if (isBlank(heading.text)) {
		throw new IncompleteDocument('empty-heading', 'Un intertitre du document est vide.');
	}
	// The document's title stands above everything: before any heading we are below it.
	if (heading.level > Math.max(before, 1) + 1) {
		throw new IncompleteDocument(
			'skipped-heading',
			`L’intertitre «\u202f${heading.text}\u202f» saute un niveau.`
		);
	}
	return heading.level;
}

function assertPicture(picture: PictureBlock, { pictures }: WrittenDocument): void {
	if (isBlank(picture.alternative)) {
		throw new IncompleteDocument(
			'no-alternative',
			'Une photo du document n’a pas de description. Écrivez ce qu’elle montre, puis recommencez.'
		);
	}
	if (!Object.hasOwn(pictures, picture.fileId)) {
		throw new IncompleteDocument('no-picture', 'Une photo du document est introuvable.');
	}
}

function assertDrawings({ alternative, blocks }: Of<'beside'>): void {
	if (isBlank(alternative)) {
		throw new IncompleteDocument(
			'no-alternative',
			'Un dessin du document n’a pas de description. Écrivez ce qu’il montre, puis recommencez.'
		);
	}
	for (const block of blocks) if (block.kind === 'beside') assertDrawings(block);
}

function assertTable({ caption, columns, rows }: TableBlock): void {
	if (isBlank(caption)) {
		throw new IncompleteDocument('no-caption', 'Un tableau du document n’a pas de titre.');
	}
	if (columns.length === 0 || rows.some((row) => row.length !== columns.length)) {
		throw new IncompleteDocument(
			'uneven-table',
			`Le tableau «\u202f${caption}\u202f» a une ligne plus longue ou plus courte que les autres.`
		);
	}
}

function assertChart({ title, summary, table }: Of<'chart'>): void {
	if (isBlank(title) || isBlank(summary)) {
		throw new IncompleteDocument(
			'no-summary',
			'Un graphique du document n’a pas de titre ou de phrase qui dit ce qu’il montre.'
		);
	}
	assertTable(table);
}

function isBlank(words: string): boolean {
	return words.trim() === '';
}
