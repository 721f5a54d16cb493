import { cellName, type Sheet } from '#lib/shared/workbook.ts';
import { parseRange, parseReference } from './cell-reference.ts';
import { SheetBuilder, type Quota } from './sheet-builder.ts';
import { refuse } from './workbook-refusal.ts';
import { isNeverComputed, readCell, type CellContext, type RawCell } from './xlsx-cell.ts';
import type { XlsxSheetPart } from './xlsx-package.ts';
import { styleAt, type CellStyle } from './xlsx-styles.ts';
import { readXml } from './xml-stream.ts';
import type { ZipArchive } from './zip-archive.ts';

type Attribute = (name: string) => string | undefined;

/** Reads one tab in a single pass; hidden rows and columns are read, a filter does not erase them. */
export async function readXlsxSheet(
	zip: ZipArchive,
	{ name, part, hidden }: XlsxSheetPart,
	context: CellContext & { styles: CellStyle[]; quota: Quota }
): Promise<Sheet> {
	const reading = new SheetReading(new SheetBuilder(name, context.quota), context);
	await readXml(zip.text(part), reading);
	return reading.sheet.finish(hidden);
}

class SheetReading {
	readonly sheet: SheetBuilder;
	readonly #context: CellContext & { styles: CellStyle[] };
	#row = -1;
	#column = -1;
	#cell: RawCell | undefined;
	#collecting: 'value' | 'inlineText' | undefined;
	#inPhonetic = false;

	constructor(sheet: SheetBuilder, context: CellContext & { styles: CellStyle[] }) {
		this.sheet = sheet;
		this.#context = context;
	}

	open(name: string, attribute: Attribute): void {
		if (name === 'row') this.#openRow(attribute('r'));
		else if (name === 'c') this.#openCell(attribute);
		else if (name === 'mergeCell') this.#merge(attribute('ref') ?? '');
		else if (this.#cell) this.#openInCell(this.#cell, name);
	}

	text(piece: string): void {
		if (!this.#cell || !this.#collecting) return;
		this.#cell[this.#collecting] = (this.#cell[this.#collecting] ?? '') + piece;
	}

	close(name: string): void {
		if (name === 'v' || name === 't') this.#collecting = undefined;
		else if (name === 'rPh') this.#inPhonetic = false;
		else if (name === 'c' && this.#cell) this.#closeCell(this.#cell);
	}

	/** Rows and cells may leave their number out; they then follow one another. */
	#openRow(number: string | undefined): void {
		this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
		this.#column = -1;
		if (!Number.isInteger(this.#row) || this.#row < 0) throw refuse.corrupt();
	}

	#openCell(attribute: Attribute): void {
		const reference = attribute('r');
		const place =
			reference === undefined
				? { row: this.#row, column: this.#column + 1 }
				: parseReference(reference);
		if (!place || place.row < 0) throw refuse.corrupt();
		this.#row = place.row;
		this.#column = place.column;
		this.#cell = {
			type: attribute('t') ?? 'n',
			style: styleAt(this.#context.styles, attribute('s')),
			value: undefined,
			inlineText: '',
			hasFormula: false
		};
	}

	#openInCell(cell: RawCell, name: string): void {
		if (name === 'f') cell.hasFormula = true;
		else if (name === 'rPh') this.#inPhonetic = true;
		else if (name === 't' && !this.#inPhonetic) this.#collecting = 'inlineText';
		else if (name === 'v') {
			this.#collecting = 'value';
			cell.value = '';
		}
	}

	#closeCell(cell: RawCell): void {
		this.#cell = undefined;
		if (isNeverComputed(cell)) {
			const place = { sheet: this.sheet.name, cell: cellName(this.#row, this.#column) };
			throw refuse.formulaWithoutValue(place);
		}
		this.sheet.put(this.#row, this.#column, readCell(cell, this.#context));
	}

	#merge(reference: string): void {
		const range = parseRange(reference);
		if (range) this.sheet.merge(range);
	}
}
