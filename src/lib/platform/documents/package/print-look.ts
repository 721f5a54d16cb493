/** Page and print of the documents to edit; sizes in points, lengths in centimetres. */

/** A4, the same margin on four sides. */
export const PAGE = { width: 21, height: 29.7, margin: 2 };

export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Free to install, made for tired eyes; a computer without it shows the next one. */
export const FONTS = ['Atkinson Hyperlegible', 'Arial', 'Liberation Sans'] as const;

/** As web colours; each word colour has at least 7:1 on the white page and on `shade`. */
export const COLOURS = {
	ink: '#1c2321',
	accent: '#0b4f4a',
	soft: '#3f4a47',
	line: '#9aa8a4',
	shade: '#e9f0ee'
};

export type PrintLook = {
	title: number;
	headings: readonly [number, number, number];
	lead: number;
	body: number;
	/** Captions, notes, tables, footer. */
	small: number;
};

const USUAL: PrintLook = { title: 24, headings: [18, 14, 12], lead: 13, body: 11, small: 10 };

/** Nothing under 16 points (« Informations pour tous », Unapei: 14 at least). */
const LARGE: PrintLook = { title: 30, headings: [26, 22, 19], lead: 20, body: 18, small: 16 };

/** The sizes of a document, larger for residents. */
export function printLook(isLargePrint: boolean): PrintLook {
	return isLargePrint ? LARGE : USUAL;
}

/** How many characters of this size a line as wide as the page holds, give or take a few. */
export function charactersOnLine(points: number): number {
	const width = (0.55 * points * 2.54) / 72;
	return Math.floor(TEXT_WIDTH / width);
}

/** Room for « 99. » before the items of a list, in centimetres. */
export function listIndent({ body }: PrintLook): number {
	return Math.round(body * 7) / 100;
}
