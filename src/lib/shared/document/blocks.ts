/**
 * A written document as plain blocks, in reading order: what the PDF, text and spreadsheet
 * engines draw. Texts are plain words; how they look belongs to each engine.
 */
export type HeadingBlock = { kind: 'heading'; level: 1 | 2 | 3; text: string };

/**
 * The headings that follow and the page of each, down to that level: on a PDF alone, a word processor counts its own
 * pages and has their names.
 */
export type ContentsBlock = { kind: 'contents'; title: string; depth: 2 | 3 };

/**
 * `lead`: under the title; `note`: small print; `call`: a number to dial, read from far. `label` stands before the
 * text, and stands out. `staysWithNext`: on the page of what follows.
 */
export type ParagraphBlock = {
	kind: 'paragraph';
	text: string;
	tone?: 'lead' | 'note' | 'call';
	label?: string;
	staysWithNext?: true;
};

/** `hasBoxes`: a box to tick before each. */
export type ListBlock = {
	kind: 'list';
	isNumbered: boolean;
	items: string[];
	hasBoxes?: true;
};

export type QuoteBlock = { kind: 'quote'; text: string; source: string };

/** `alternative` says what the picture shows; `fileId` names a file of `pictures`. */
export type PictureBlock = {
	kind: 'picture';
	fileId: string;
	alternative: string;
	caption: string;
};

/** The first row is the heading; the first cell of each row is its own heading. */
export type TableBlock = {
	kind: 'table';
	caption: string;
	/**
	 * `handwritten`: letters somebody will write there by hand; the rows are then tall enough. `room`:
	 * letters it has room for on a PDF, however few are written there.
	 */
	columns: { label: string; isNumber: boolean; handwritten?: number; room?: number }[];
	rows: string[][];
};

/** A drawing (SVG), the sentence that says what it shows, and its figures as a table. */
export type ChartBlock = {
	kind: 'chart';
	title: string;
	summary: string;
	svg: string;
	table: TableBlock;
};

/** A line to complete by hand: « Nom de la direction : ……… ». */
export type BlankBlock = { kind: 'blank'; label: string; lines: number };

/** A question and the answers to tick, beside a drawing (SVG) that says nothing more. */
export type QuestionBlock = {
	kind: 'question';
	text: string;
	svg: string | null;
	answers: string[];
};

/** Words beside a drawing (SVG) of that width, on one page; `alternative` says what it shows. */
export type BesideBlock = {
	kind: 'beside';
	svg: string;
	millimetres: number;
	alternative: string;
	blocks: (ParagraphBlock | BesideBlock)[];
};

/** `isNewPaper`: what follows is given to somebody else; on a PDF its pages are counted from one. */
export type PageBreakBlock = { kind: 'page-break'; isNewPaper?: true };

export type Block =
	| HeadingBlock
	| ContentsBlock
	| ParagraphBlock
	| ListBlock
	| QuoteBlock
	| PictureBlock
	| TableBlock
	| ChartBlock
	| BlankBlock
	| QuestionBlock
	| BesideBlock
	| PageBreakBlock;

/** Photographs already redrawn without metadata: JPEG or PNG bytes, sizes in pixels. */
export type Picture = {
	bytes: Uint8Array;
	mime: 'image/jpeg' | 'image/png';
	width: number;
	height: number;
};

/** What a paper may be written in; Arabic is read from right to left. */
export type WrittenLanguage = 'fr' | 'en' | 'ar';

export type WrittenDocument = {
	title: string;
	/** French where nothing is said. In Arabic, what is in Latin letters is French. */
	language?: WrittenLanguage;
	/** Who signs: the centre. */
	author: string;
	/** The closing day of the data (YYYY-MM-DD): the only date that enters the bytes. */
	asOf: string;
	/** Large print for residents: 16 points and more, 14 on half a page. */
	isLargePrint: boolean;
	/**
	 * On the PDF alone: half a page each, for what is taken home; or held across, for what is read on a
	 * wall. A whole page upright where nothing is said.
	 */
	paper?: 'a5' | 'a4-wide' | 'a3-wide';
	blocks: Block[];
	pictures: Record<string, Picture>;
};
