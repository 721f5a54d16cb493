/** Where each thing of a page is drawn, for tests: what an envelope's window shows is measured. */
import { openPdf, type PdfFile } from './pdf-file.fixture.ts';
import { charactersOf } from './pdf-text.fixture.ts';
import {
	pdfValues,
	type PdfDictionary,
	type PdfName,
	type PdfValue
} from './pdf-values.fixture.ts';

/** A run of signs, or a point of a line: in millimetres from the page's top left corner. */
export type Drawn = {
	/** Empty for a drawing. */
	text: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
	/** In points. */
	size: number;
};

type Matrix = [number, number, number, number, number, number];
type Font = {
	characters: Map<number, string>;
	widths: Map<number, number>;
	ascent: number;
	descent: number;
};

const MILLIMETRES = 25.4 / 72;
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** Each page of the file, as it is seen. */
export function drawnPages(bytes: Uint8Array): Drawn[][] {
	const file = openPdf(bytes);
	return file.objects
		.map(({ value }) => value as PdfDictionary)
		.filter((value) => value?.Type && (value.Type as PdfName).name === 'Page')
		.map((page) => drawnOn(file, page));
}

function drawnOn(file: PdfFile, page: PdfDictionary): Drawn[] {
	const fonts = fontsOf(file, page);
	const height = (page.MediaBox as number[])[3]!;
	const drawn: Drawn[] = [];
	const kept: Matrix[] = [];
	let [moved, written] = [UNMOVED, UNMOVED];
	let font: Font | undefined;
	let size = 0;
	let given: PdfValue[] = [];
	for (const value of pdfValues(file.stream(page.Contents))) {
		const operator = (value as { operator?: string } | null)?.operator;
		if (operator === undefined) {
			given.push(value);
			continue;
		}
		if (operator === 'q') kept.push(moved);
		if (operator === 'Q') moved = kept.pop()!;
		if (operator === 'cm') moved = times(given as Matrix, moved);
		if (operator === 'Tm') written = given as Matrix;
		if (/^(Td|TD|T\*|'|"|Tz|Ts|Tc|Tw)$/.test(operator)) throw new Error(`unread: ${operator}`);
		if (operator === 'Tf') {
			font = fonts.get((given[0] as PdfName).name);
			size = given[1] as number;
		}
		if (operator === 'Tj' || operator === 'TJ') show([given[0]!].flat());
		if (operator === 'm' || operator === 'l') {
			place('', [given as [number, number]], moved, 0);
		}
		// Of a curve, the points that hold it.
		if (/^[cvy]$/.test(operator)) place('', pairs(given as number[]), moved, 0);
		if (operator === 're') {
			const [x, y, width, tall] = given as Matrix;
			place('', [[x, y], [x + width, y + tall]], moved, 0); // prettier-ignore
		}
		if (operator === 'Do') throw new Error(`unread: ${operator}`);
		given = [];
	}
	return drawn;

	/** As one box a run: from the highest accent of the font to its lowest tail. */
	function show(pieces: PdfValue[]): void {
		if (!font) throw new Error('a text without a font');
		let [text, along] = ['', 0];
		for (const piece of pieces) {
			if (typeof piece === 'number') along -= (piece / 1000) * size;
			if (typeof piece !== 'string') continue;
			for (let at = 0; at < piece.length; at += 2) {
				const code = piece.charCodeAt(at) * 256 + piece.charCodeAt(at + 1);
				text += font.characters.get(code) ?? '';
				along += (font.widths.get(code)! / 1000) * size;
			}
		}
		const [up, down] = [(font.ascent / 1000) * size, (font.descent / 1000) * size];
		place(text, [[0, up], [along, down]], times(written, moved), size); // prettier-ignore
		written = times([1, 0, 0, 1, along, 0], written);
	}

	function place(text: string, corners: [number, number][], by: Matrix, of: number): void {
		const points = corners.map(([x, y]) => [
			by[0] * x + by[2] * y + by[4],
			height - (by[1] * x + by[3] * y + by[5])
		]);
		const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]! * MILLIMETRES));
		drawn.push({
			text,
			left: Math.min(...xs!),
			right: Math.max(...xs!),
			top: Math.min(...ys!),
			bottom: Math.max(...ys!),
			size: of
		});
	}
}

function pairs(list: number[]): [number, number][] {
	return Array.from({ length: list.length / 2 }, (_, at) => [list[2 * at]!, list[2 * at + 1]!]);
}

function times(one: Matrix, other: Matrix): Matrix {
	const [a, b, c, d, e, f] = one;
	const [A, B, C, D, E, F] = other;
	return [
		a * A + b * C,
		a * B + b * D,
		c * A + d * C,
		c * B + d * D,
		e * A + f * C + E,
		e * B + f * D + F
	];
}

function fontsOf(file: PdfFile, page: PdfDictionary): Map<string, Font> {
	const fonts = file.dictionary(file.dictionary(page.Resources).Font ?? {});
	return new Map(
		Object.entries(fonts).map(([name, reference]) => {
			const font = file.dictionary(reference);
			const inside = file.dictionary((file.found(font.DescendantFonts) as PdfValue[])[0]);
			const look = file.dictionary(inside.FontDescriptor);
			return [
				name,
				{
					characters: charactersOf(file.stream(font.ToUnicode)),
					widths: widthsOf(file.found(inside.W) as PdfValue[]),
					ascent: look.Ascent as number,
					descent: look.Descent as number
				}
			];
		})
	);
}

/** « first last width », or « first [width width …] » (ISO 32000-1, 9.7.4.3). */
function widthsOf(list: PdfValue[]): Map<number, number> {
	const widths = new Map<number, number>();
	for (let at = 0; at < list.length;) {
		const first = list[at] as number;
		const next = list[at + 1];
		if (Array.isArray(next)) {
			next.forEach((width, index) => widths.set(first + index, width as number));
			at += 2;
			continue;
		}
		for (let code = first; code <= (next as number); code++) {
			widths.set(code, list[at + 2] as number);
		}
		at += 3;
	}
	return widths;
}
