import { roleOfHeader } from '../cells/column-words.ts';
import type { FoundTable, HeaderColumn } from '../cells/found-table.ts';
import { wordsOf } from '../cells/plain-words.ts';
import { looksLikeName } from '../people/name-shape.ts';

/** A column of marks or of people whose cells are names. */
export function namesPeople(table: FoundTable, { column, header }: HeaderColumn): boolean {
	const role = roleOfHeader(header);
	if (role !== 'mark' && role !== 'full-name') return false;
	const texts = textsOf(table, column);
	return texts.filter((text) => namesOf(text).length > 0).length * 2 > texts.length;
}

/** One cell of the column names several people at least. */
export function holdsSeveral(table: FoundTable, { column }: HeaderColumn): boolean {
	return textsOf(table, column).some((text) => namesOf(text).length > 1);
}

function textsOf(table: FoundTable, column: number): string[] {
	const texts: string[] = [];
	for (let row = table.firstRow; row <= table.lastRow; row++) {
		const text = table.view.cell(row, column)?.text;
		if (text) texts.push(text);
	}
	return texts;
}

/** "DUPONT, Marie" is one name written with a comma: two names have two words each, or are three. */
export function namesOf(text: string): string[] {
	const parts = text.split(/\s*[,;\n•]\s*|\s+et\s+/).filter((part) => part !== '');
	if (!parts.every(looksLikeName)) return [];
	const areFull = parts.every((part) => wordsOf(part).length > 1);
	return areFull || parts.length > 2 ? parts : [];
}
