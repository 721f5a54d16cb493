import { cellName, type Cell, type Sheet } from '#lib/shared/workbook.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './workbook-refusal.ts';

/** What the sheets of one file have used of the limits so far; `cells` counts holes too. */
export type Quota = { rows: number; cells: number; sheets: number };

export function newQuota(): Quota {
	return { rows: 0, cells: 0, sheets: 0 };
}

export type Range = { top: number; left: number; bottom: number; right: number };

/** Fills one sheet cell by cell and refuses before memory is taken, wherever a file places a cell. */
export class SheetBuilder {
	readonly name: string;
	readonly #quota: Quota;
	readonly #rows: (Cell | undefined)[][] = [];
	readonly #merges: Range[] = [];

	constructor(name: string, quota: Quota) {
		this.name = name;
		this.#quota = quota;
		if (++quota.sheets > LIMITS.sheets) throw refuse.corrupt();
	}

	put(row: number, column: number, cell: Cell): void {
		if (cell.text === '') return;
		if (this.#quota.rows + row >= LIMITS.rows) throw refuse.tooManyRows();
		const taken = Math.max(0, column + 1 - (this.#rows[row]?.length ?? 0));
		if (column >= LIMITS.columns || this.#quota.cells + taken > LIMITS.cells) {
			throw refuse.tooLarge({ sheet: this.name, cell: cellName(row, column) });
		}
		this.#quota.cells += taken;
		while (this.#rows.length <= row) this.#rows.push([]);
		this.#rows[row]![column] = cell;
	}

	merge(range: Range): void {
		if (this.#merges.length >= LIMITS.merges) throw refuse.corrupt();
		this.#merges.push(range);
	}

	finish(hidden: boolean): Sheet {
		this.#hideCoveredCells();
		for (const row of this.#rows) {
			while (row.length > 0 && row.at(-1) === undefined) row.pop();
		}
		while (this.#rows.at(-1)?.length === 0) this.#rows.pop();
		this.#quota.rows += this.#rows.length;
		const width = this.#rows.reduce((widest, row) => Math.max(widest, row.length), 0);
		const sheet: Sheet = { name: this.name, rows: this.#rows, width };
		return hidden ? { ...sheet, hidden } : sheet;
	}

	/** Some programs leave old values under a merged title: nobody sees them, nor do we. */
	#hideCoveredCells(): void {
		let stepsLeft = this.#rows.length * LIMITS.columns + this.#merges.length;
		for (const { top, left, bottom, right } of this.#merges) {
			for (let r = top; r <= Math.min(bottom, this.#rows.length - 1); r++) {
				const row = this.#rows[r]!;
				const last = Math.min(right, row.length - 1);
				// Merges never overlap, so together they cannot visit more than the sheet holds.
				stepsLeft -= 1 + Math.max(0, last - left);
				if (stepsLeft < 0) throw refuse.corrupt();
				for (let c = left; c <= last; c++) {
					if (r !== top || c !== left) row[c] = undefined;
				}
			}
		}
	}
}
