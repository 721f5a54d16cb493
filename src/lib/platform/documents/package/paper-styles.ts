import type { PaperStyle } from './pieces.ts';
import { COLOURS, type PrintLook } from './print-look.ts';

/** The styles of paragraphs: those of the pieces, and those that belong to a list, a table… */
export type StyleName =
	| PaperStyle
	| 'item'
	| 'picture'
	| 'table-text'
	| 'table-number'
	| 'table-heading'
	| 'table-number-heading'
	| 'footer';

export type StyleLook = {
	points: number;
	colour: string;
	/** Centimetres. */
	before: number;
	after: number;
	isBold?: boolean;
	isItalic?: boolean;
	/** Never the last line of a page. */
	keepsNext?: boolean;
	isAiry?: boolean;
	isRight?: boolean;
	/** A line stands along the left side. */
	isBarred?: boolean;
	/** Where the words after a tab end: at the right margin. */
	tab?: 'space' | 'dots';
};

const LEVELS: Partial<Record<StyleName, 1 | 2 | 3>> = {
	title: 1,
	'heading-1': 1,
	'heading-2': 2,
	'heading-3': 3
};

/** The place of a heading in the plan of the document, which begins with its title. */
export function outlineLevel(style: StyleName): 1 | 2 | 3 | undefined {
	return LEVELS[style];
}

/** What each style looks like, the same in both word processors. */
export function paperStyles(print: PrintLook): Record<StyleName, StyleLook> {
	const { ink, accent, soft } = COLOURS;
	const [first, second, third] = print.headings;
	const body = { points: print.body, colour: ink };
	const small = { points: print.small, colour: soft };
	const cell = { points: print.small, colour: ink, before: 0, after: 0 };
	const heading = { colour: accent, isBold: true, keepsNext: true };
	return {
		title: { ...heading, points: print.title, before: 0, after: 0.14 },
		'heading-1': { ...heading, points: first, before: 0.63, after: 0.21 },
		'heading-2': { ...heading, points: second, before: 0.45, after: 0.12 },
		'heading-3': { ...heading, points: third, before: 0.35, after: 0.07 },
		lead: { points: print.lead, colour: soft, before: 0, after: 0.1 },
		body: { ...body, isAiry: true, before: 0, after: 0.2 },
		note: { ...small, before: 0, after: 0.14 },
		quote: {
			...body,
			isItalic: true,
			isAiry: true,
			isBarred: true,
			keepsNext: true,
			before: 0.21,
			after: 0
		},
		'quote-source': { ...small, isBarred: true, before: 0, after: 0.35 },
		'table-caption': { ...small, keepsNext: true, before: 0.35, after: 0.14 },
		caption: { ...small, before: 0.07, after: 0.35 },
		'chart-title': { ...body, isBold: true, keepsNext: true, before: 0.49, after: 0.07 },
		'chart-summary': { ...body, isAiry: true, keepsNext: true, before: 0, after: 0.1 },
		blank: { ...body, tab: 'dots', before: 0.45, after: 0.1 },
		item: { ...body, isAiry: true, before: 0, after: 0.1 },
		picture: { ...body, before: 0.15, after: 0.1 },
		'table-text': cell,
		'table-number': { ...cell, isRight: true },
		'table-heading': { ...cell, isBold: true, keepsNext: true },
		'table-number-heading': { ...cell, isBold: true, keepsNext: true, isRight: true },
		footer: { ...small, tab: 'space', before: 0, after: 0 }
	};
}

/** The style of the words in a cell. */
export function cellStyle(isHeading: boolean, isNumber: boolean): StyleName {
	if (isHeading) return isNumber ? 'table-number-heading' : 'table-heading';
	return isNumber ? 'table-number' : 'table-text';
}
