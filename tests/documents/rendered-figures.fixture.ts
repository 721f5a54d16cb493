/** The figures that a reader finds in each rendering of a report, table by table. */
import {
	elements,
	parsedPage
} from '#lib/features/year/reports/server/render/parsed-page.fixture.ts';
import type { ReportDocument } from '#lib/features/year/reports/index.ts';
import { readDocx } from '#lib/platform/documents/docx/read-docx.fixture.ts';
import { readOdt } from '#lib/platform/documents/odt/read-odt.fixture.ts';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';

/** `tables`: rows of cells without their headings, in reading order. Spaces left out everywhere. */
export type Rendered = { tables: string[][][]; words: string };

/** Each engine breaks lines and keeps spaces its own way: only the signs are compared. */
export function signs(text: string): string {
	return text.normalize('NFC').replace(/[\s\u00ad]+/g, '');
}

const cells = (rows: string[][]) => rows.map((row) => row.map(signs));
const body = (tables: string[][][]) => tables.map(([, ...rows]) => cells(rows));

/** What the tree says: its lists of figures and the tables of its charts. */
export function expectedTables({ nodes }: ReportDocument): string[][][] {
	return nodes.flatMap((node) => {
		if (node.kind === 'chart') return [cells(node.table.rows)];
		if (node.kind === 'table') return [cells(node.rows)];
		if (node.kind !== 'figures') return [];
		return [
			cells(node.figures.map(({ label, value, explanation = '' }) => [label, value, explanation]))
		];
	});
}

export function inPage(html: string): Rendered {
	const page = parsedPage(html);
	const tables = elements(page, /^(dl|table)$/).map((list) => {
		if (list.name === 'table') {
			return elements(elements(list, 'tbody')[0]!, 'tr').map((row) =>
				row.children.map(({ text }) => text)
			);
		}
		return list.children.map((one) => [
			elements(one, 'dt')[0]!.text,
			elements(one, 'strong')[0]!.text,
			elements(one, 'span')[0]?.text ?? ''
		]);
	});
	return { tables: tables.map(cells), words: signs(page.text) };
}

export function inPdf(bytes: Uint8Array): Rendered {
	const pdf = readPdf(bytes);
	const tables = tagged(pdf.roots, 'Table').map((table) =>
		tagged([table], 'TR').map((row) => row.children.map(({ text }) => text))
	);
	return { tables: body(tables), words: signs(wordsOf(pdf)) };
}

export function inDocx(bytes: Uint8Array): Rendered {
	const { tables, texts } = readDocx(bytes);
	return { tables: body(tables), words: signs([...texts, ...tables.flat(2)].join('')) };
}

export function inOdt(bytes: Uint8Array): Rendered {
	const { tables, texts } = readOdt(bytes);
	return { tables: body(tables), words: signs([...texts, ...tables.flat(2)].join('')) };
}
