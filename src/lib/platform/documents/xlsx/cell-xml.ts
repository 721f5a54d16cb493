import type { SheetCell } from './sheet.ts';
import type { SharedStrings } from './shared-strings.ts';
import { STYLE } from './styles-xml.ts';
import { textElement } from './xml-text.ts';

/** The day before Excel's day 1, its phantom 29 February 1900 counted, to 1 January 1970. */
const DAYS_TO_1970 = 25_569;
const DAY_MS = 86_400_000;
const MINUTES_A_DAY = 1440;

/**
 * Words that a spreadsheet would read as a formula if they were typed: marked as text, so that
 * opening the cell to correct it does not run them (OWASP, CSV injection).
 */
const READS_AS_FORMULA = /^[=+\-@\t\r]/;

export type CellPlace = { name: string; isLong: boolean };

/** One cell as XML; an empty one is nothing at all. */
export function cellXml(cell: SheetCell, place: CellPlace, strings: SharedStrings): string {
	if (cell === null || cell === '') return '';
	if (typeof cell === 'number') return numberCell(cell, STYLE.count, place);
	if (typeof cell === 'string') return textCell(cell, textStyle(cell, place), place, strings);
	if ('hours' in cell) return numberCell(cell.hours, STYLE.hours, place);
	if ('rate' in cell) return numberCell(cell.rate, STYLE.rate, place);
	if ('day' in cell) return numberCell(serialDay(cell.day), STYLE.day, place);
	if ('time' in cell) return numberCell(serialTime(cell.time), STYLE.time, place);
	if ('title' in cell) return textCell(cell.title, STYLE.title, place, strings);
	return textCell(cell.strong, STYLE.strong, place, strings);
}

/** A text with a look of its own. */
export function textCell(
	text: string,
	style: number,
	{ name }: CellPlace,
	strings: SharedStrings
): string {
	const number = strings.numberOf(text);
	return number === null
		? `<c r="${name}" s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`
		: `<c r="${name}" s="${style}" t="s"><v>${number}</v></c>`;
}

function textStyle(text: string, { isLong }: CellPlace): number {
	if (READS_AS_FORMULA.test(text)) return isLong ? STYLE.longQuoted : STYLE.quoted;
	return isLong ? STYLE.longText : STYLE.text;
}

function numberCell(value: number, style: number, { name }: CellPlace): string {
	if (!Number.isFinite(value)) throw new Error(`cell ${name} is not a number`);
	return `<c r="${name}" s="${style}"><v>${value}</v></c>`;
}

function serialDay(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / DAY_MS + DAYS_TO_1970;
}

function serialTime(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return (hours * 60 + minutes) / MINUTES_A_DAY;
}
