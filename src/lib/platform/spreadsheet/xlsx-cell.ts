import type { Cell } from '#lib/shared/workbook.ts';
import { cleanText } from './clean-text.ts';
import { formatMoment } from './date-format.ts';
import { clockText, momentOfIso, momentOfSerial, type Moment } from './excel-dates.ts';
import { formatNumber, plainNumber } from './number-format.ts';
import { refuse } from './workbook-refusal.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { cellText } from './xlsx-text.ts';

/** A `<c>` element as found: its type, its style, and the texts of its value. */
export type RawCell = {
	type: string;
	style: CellStyle;
	/** Content of `<v>`; undefined when there is no `<v>` at all. */
	value: string | undefined;
	inlineText: string;
	hasFormula: boolean;
};

export type CellContext = { sharedStrings: string[]; uses1904: boolean };

/** A formula saved by a program that never computed it. A text result may well be empty. */
export function isNeverComputed({ hasFormula, value, type }: RawCell): boolean {
	return hasFormula && (value === undefined || (value === '' && type !== 'str'));
}

/** What the cell says; an empty text when it says nothing. */
export function readCell(raw: RawCell, context: CellContext): Cell {
	const value = raw.value ?? '';
	switch (raw.type) {
		case 's':
			return { text: value === '' ? '' : sharedText(Number(value), context) };
		case 'inlineStr':
			return { text: cellText(raw.inlineText) };
		case 'b':
			return { text: value === '1' || value === 'true' ? 'VRAI' : 'FAUX' };
		case 'd':
			return momentCell(momentOfIso(value), raw.style) ?? { text: cleanText(value) };
		case 'str':
		case 'e':
			return { text: cellText(value) };
		default:
			if (value.trim() === '' || !Number.isFinite(Number(value))) return { text: cellText(value) };
			return numberCell(Number(value), raw.style, context);
	}
}

function numberCell(value: number, style: CellStyle, { uses1904 }: CellContext): Cell {
	if (style.kind === 'elapsed' && value >= 0) return { text: clockText(secondsOf(value)) };
	if (style.kind === 'time' && value >= 0) return { text: clockText(secondsOf(value) % 86_400) };
	if (style.kind === 'date') {
		const cell = momentCell(momentOfSerial(value, uses1904), style);
		// A date format over 0 or a negative number shows no day: the number is all there is.
		return cell ?? { text: plainNumber(value), number: value };
	}
	const text = style.kind === 'none' ? cleanText(formatNumber(value, style.code)) : '';
	return { text: text || plainNumber(value), number: value };
}

function secondsOf(days: number): number {
	return Math.round(days * 86_400);
}

function sharedText(index: number, { sharedStrings }: CellContext): string {
	const text = sharedStrings[index];
	// A missing text might have been somebody's name: nothing of such a file can be trusted.
	if (text === undefined) throw refuse.corrupt();
	return text;
}

function momentCell(moment: Moment | undefined, style: CellStyle): Cell | undefined {
	if (moment === undefined) return undefined;
	const code = style.kind === 'date' ? style.code : 'dd/mm/yyyy';
	return { text: cleanText(formatMoment(moment, code)), date: moment.date };
}
