import { textElement } from './xml-text.ts';

/** Distinct texts kept in memory while a workbook is written: some megabytes at most. */
const MOST = 50_000;
const TEXTS_A_PIECE = 500;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The texts that cells share, each written once, after the sheets: programmes and rooms come back on
 * every row, and the previews of phones show nothing of a text written in its cell.
 */
export class SharedStrings {
	readonly #numbers = new Map<string, number>();
	readonly #most: number;

	constructor(most = MOST) {
		this.#most = most;
	}

	/** The number of a text; null when the table is full: the cell then holds the text itself. */
	numberOf(text: string): number | null {
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		if (this.#numbers.size >= this.#most) return null;
		const number = this.#numbers.size;
		this.#numbers.set(text, number);
		return number;
	}

	/** The part `xl/sharedStrings.xml`, piece by piece. */
	*xml(): Generator<string> {
		yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" uniqueCount="${this.#numbers.size}">`;
		let piece = '';
		for (const [text, number] of this.#numbers) {
			piece += `<si>${textElement(text)}</si>`;
			if (number % TEXTS_A_PIECE === 0) {
				yield piece;
				piece = '';
			}
		}
		yield `${piece}</sst>`;
	}
}
