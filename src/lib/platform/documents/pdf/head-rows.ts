import { cutPdf, joinPdf } from './pdf-objects.ts';

const STRUCTURE = '/Type /StructElem';

/**
 * Makes the first cell of each row its heading (RGAA 5.7; ISO 32000-1, 14.8.5.7). The compiler
 * only tags the headings of columns, and ties each cell to them by name: the names are dropped,
 * so that readers find both headings, of the column and of the row, by their scope.
 */
export function headRows(pdf: Buffer): Buffer {
	const parts = cutPdf(pdf);
	const texts = parts.objects.map((object) =>
		object.toString('latin1', 0, 60).includes(STRUCTURE) ? object.toString('latin1') : ''
	);
	const isBody = (number: number) => tagOf(texts[number - 1] ?? '') === 'TBody';
	const first = new Set<number>();
	for (const text of texts) {
		if (tagOf(text) !== 'TR' || !isBody(Number(/\/P (\d+) 0 R/.exec(text)?.[1]))) continue;
		const cell = /\/K \[(\d+) 0 R/.exec(text)?.[1];
		if (cell) first.add(Number(cell));
	}
	const objects = parts.objects.map((object, index) => {
		const text = texts[index] ?? '';
		if (tagOf(text) !== 'TD') return object;
		const cell = first.has(index + 1)
			? text.replace('/S /TD', '/S /TH').replace(HEADERS, '/Scope /Row')
			: text.replace(HEADERS, '');
		return Buffer.from(cell, 'latin1');
	});
	return joinPdf({ ...parts, objects });
}

const HEADERS = /\/Headers \[[^\]]*\]/;

function tagOf(structure: string): string | undefined {
	return /\/S \/(\w+)/.exec(structure)?.[1];
}
