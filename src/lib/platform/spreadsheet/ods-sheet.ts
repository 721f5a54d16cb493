import { cellName, type Cell } from '#lib/shared/workbook.ts';
import { isNeverComputed, readOdsCell, type RawOdsCell } from './ods-cell.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { refuse } from './workbook-refusal.ts';

export type Attribute = (name: string) => string | undefined;

const VALUE_ATTRIBUTES: Record<string, string> = {
	date: 'office:date-value',
	time: 'office:time-value',
	boolean: 'office:boolean-value',
	string: 'office:string-value'
};

/** One `table:table`, row after row. A row or a cell may stand for thousands of the same. */
export class OdsTable {
	readonly sheet: SheetBuilder;
	readonly hidden: boolean;
	/** A copy of another file's tab, kept by the program to feed links: not a tab anybody opens. */
	isLinkedCopy = false;
	#row = 0;
	#rowRepeats = 1;
	#rowCells: { column: number; cell: Cell }[] = [];
	#column = 0;
	#columnRepeats = 1;
	#cell: RawOdsCell | undefined;

	constructor(sheet: SheetBuilder, hidden: boolean) {
		this.sheet = sheet;
		this.hidden = hidden;
	}

	openRow(attribute: Attribute): void {
		this.#rowRepeats = repeats(attribute('table:number-rows-repeated'));
		this.#rowCells = [];
		this.#column = 0;
	}

	openCell(attribute: Attribute): void {
		this.#columnRepeats = repeats(attribute('table:number-columns-repeated'));
		const type = attribute('office:value-type');
		this.#cell = {
			type,
			value: attribute(VALUE_ATTRIBUTES[type ?? 'string'] ?? 'office:value'),
			shown: '',
			hasFormula: attribute('table:formula') !== undefined
		};
	}

	/** Cells under a merged title may keep an old value: nobody sees it, nor do we. */
	openCoveredCell(attribute: Attribute): void {
		this.#columnRepeats = repeats(attribute('table:number-columns-repeated'));
		this.#cell = undefined;
	}

	show(text: string): void {
		if (this.#cell) this.#cell.shown += text;
	}

	closeCell(): void {
		if (this.#cell) {
			if (isNeverComputed(this.#cell)) {
				const place = { sheet: this.sheet.name, cell: cellName(this.#row, this.#column) };
				throw refuse.formulaWithoutValue(place);
			}
			const cell = readOdsCell(this.#cell);
			if (cell.text !== '') this.#putRepeated(cell);
		}
		this.#cell = undefined;
		this.#column += this.#columnRepeats;
	}

	closeRow(): void {
		// Empty rows only move the counter, were there a million of them; full ones meet the limits.
		const copies = this.#rowCells.length === 0 ? 1 : this.#rowRepeats;
		for (let copy = 1; copy < copies; copy++) {
			for (const { column, cell } of this.#rowCells) {
				this.sheet.put(this.#row + copy, column, { ...cell });
			}
		}
		this.#row += this.#rowRepeats;
	}

	#putRepeated(cell: Cell): void {
		for (let shift = 0; shift < this.#columnRepeats; shift++) {
			const column = this.#column + shift;
			this.sheet.put(this.#row, column, { ...cell });
			if (this.#rowRepeats > 1) this.#rowCells.push({ column, cell });
		}
	}
}

function repeats(attribute: string | undefined): number {
	const count = Number(attribute ?? 1);
	return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
