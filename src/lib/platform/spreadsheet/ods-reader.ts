import type { Sheet } from '#lib/shared/workbook.ts';
import { cleanText } from './clean-text.ts';
import { OdsTable, type Attribute } from './ods-sheet.ts';
import { newQuota, SheetBuilder } from './sheet-builder.ts';
import { readXml } from './xml-stream.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Subtrees that repeat words of elsewhere: caches of links, pronunciations. */
const SKIPPED = new Set(['table:dde-links', 'text:ruby-text']);
/** Inside a cell, whatever is not text (a note, a drawing, a form) is not its content. */
const CELL_CHILDREN = /^text:/;

/** The tabs of an OpenDocument spreadsheet (OASIS ODF 1.3), read in a single pass. */
export async function readOds(zip: ZipArchive): Promise<Sheet[]> {
	const reading = new OdsReading();
	await readXml(zip.text('content.xml'), reading);
	return reading.sheets;
}

class OdsReading {
	readonly sheets: Sheet[] = [];
	readonly #quota = newQuota();
	readonly #hiddenStyles = new Set<string>();
	#style = '';
	#table: OdsTable | undefined;
	#inCell = false;
	#inParagraph = false;
	#skippedDepth = 0;

	open(name: string, attribute: Attribute): void {
		const isForeign = this.#inCell && !CELL_CHILDREN.test(name);
		if (this.#skippedDepth > 0 || isForeign || SKIPPED.has(name)) this.#skippedDepth++;
		else if (this.#inCell) this.#openText(name);
		else this.#openStructure(name, attribute);
	}

	text(piece: string): void {
		if (this.#inParagraph && this.#skippedDepth === 0) this.#table?.show(piece);
	}

	close(name: string): void {
		if (this.#skippedDepth > 0) {
			this.#skippedDepth--;
		} else if (name === 'text:p') {
			this.#inParagraph = false;
		} else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
			this.#inCell = false;
			this.#table?.closeCell();
		} else if (name === 'table:table-row') {
			this.#table?.closeRow();
		} else if (name === 'table:table') {
			this.#closeTable();
		}
	}

	#openStructure(name: string, attribute: Attribute): void {
		if (name === 'table:table') this.#openTable(attribute);
		else if (name === 'table:table-source' && this.#table) this.#table.isLinkedCopy = true;
		else if (name === 'table:table-row') this.#table?.openRow(attribute);
		else if (name === 'table:table-cell') {
			this.#inCell = true;
			this.#table?.openCell(attribute);
		} else if (name === 'table:covered-table-cell') {
			this.#inCell = true;
			this.#table?.openCoveredCell(attribute);
		} else if (name === 'style:style') this.#style = attribute('style:name') ?? '';
		else if (name === 'style:table-properties' && attribute('table:display') === 'false') {
			this.#hiddenStyles.add(this.#style);
		}
	}

	/** A cell's paragraphs follow one another like words; spaces are elements of their own. */
	#openText(name: string): void {
		if (name === 'text:p') {
			this.#inParagraph = true;
			this.#table?.show(' ');
		} else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') {
			this.#table?.show(' ');
		}
	}

	/** Hidden tabs, rows and columns are read: a filter or a tidy colleague hides what still counts. */
	#openTable(attribute: Attribute): void {
		const sheet = new SheetBuilder(cleanText(attribute('table:name') ?? ''), this.#quota);
		this.#table = new OdsTable(sheet, this.#hiddenStyles.has(attribute('table:style-name') ?? ''));
	}

	#closeTable(): void {
		if (this.#table && !this.#table.isLinkedCopy) {
			this.sheets.push(this.#table.sheet.finish(this.#table.hidden));
		}
		this.#table = undefined;
	}
}
