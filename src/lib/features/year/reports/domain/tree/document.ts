/**
 * The report as a tree that five engines render (web page, PDF, text and spreadsheet documents,
 * slides): what is said and in which order, never how it looks. Texts are plain, already in French.
 */
import type { ContractObjective, PlainDate } from '../count/facts.ts';
import type { RubricKey } from '../text/fiche-rubrics.ts';

export type TitleNode = { kind: 'title'; level: 1 | 2 | 3; text: string };
export type ParagraphNode = { kind: 'paragraph'; text: string };
export type QuoteNode = { kind: 'quote'; text: string; source: string };

/** Only photos whose consent is recorded become a node. */
export type PhotoNode = { kind: 'photo'; fileId: string; alternative: string; caption: string };

export type FiguresNode = {
	kind: 'figures';
	caption: string;
	/** `explanation` is the arithmetic; absent when the layout leaves it out. */
	figures: { key: string; label: string; value: string; explanation?: string }[];
};

/** The first cell of a row is its heading. */
export type TableNode = {
	kind: 'table';
	caption: string;
	columns: { label: string; isNumber: boolean }[];
	rows: string[][];
};

export type ChartNode = {
	kind: 'chart';
	key: string;
	title: string;
	/** One sentence that says what the drawing shows. */
	summary: string;
	shape: 'columns' | 'bars';
	/** What one unit of `values` is: « présences », « personnes ». */
	unit: string;
	categories: string[];
	series: { name: string; values: number[] }[];
	/** The same figures, all of them, in words. */
	table: TableNode;
};

export type RubricNode = {
	key: RubricKey;
	heading: string;
	/** Stands before `paragraphs` on its own line: « - du contrat de projet : ». */
	subheading?: string;
	objectives?: ContractObjective[];
	/** Empty when nothing was written: the heading stands all the same. */
	paragraphs: string[];
};

export type FicheNode = {
	kind: 'fiche';
	programme: string;
	name: string;
	/** In the annex's order. */
	rubrics: RubricNode[];
	photos: PhotoNode[];
	quotes: QuoteNode[];
};

export type DocumentNode =
	| TitleNode
	| ParagraphNode
	| QuoteNode
	| PhotoNode
	| FiguresNode
	| TableNode
	| ChartNode
	| FicheNode;

export type ReportDocument = {
	/** « Bilan d’activité 2018 ». */
	title: string;
	centre: string;
	year: number;
	/** « Données arrêtées au 31 décembre 2018 ». */
	dataAsOf: string;
	asOf: PlainDate;
	nodes: DocumentNode[];
};
