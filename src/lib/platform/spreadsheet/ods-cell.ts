import type { Cell } from '#lib/shared/workbook.ts';
import { cleanText } from './clean-text.ts';
import { formatMoment } from './date-format.ts';
import { clockText, momentOfIso } from './excel-dates.ts';
import { plainNumber } from './number-format.ts';

/** A `table:table-cell` as found: its typed value, and the paragraphs it shows. */
export type RawOdsCell = {
	type: string | undefined;
	/** The attribute that goes with the type: `office:value`, `office:date-value`… */
	value: string | undefined;
	shown: string;
	hasFormula: boolean;
};

/** How a day without a date is stored when a program writes a time of day as a date. */
const ZERO_DAY = '1899-12-30';

/** A formula saved by a program that never computed it. */
export function isNeverComputed({ hasFormula, type, shown }: RawOdsCell): boolean {
	return hasFormula && type === undefined && shown === '';
}

/** What the cell says (OpenDocument 1.3 part 3, 19.385); an empty text when it says nothing. */
export function readOdsCell(raw: RawOdsCell): Cell {
	const shown = cleanText(raw.shown);
	const value = raw.value ?? '';
	if (raw.hasFormula && /^(?:#|Err\s?:)/.test(shown)) return { text: shown };
	switch (raw.type) {
		case 'float':
		case 'percentage':
		case 'currency':
			return numberCell(Number(value), shown);
		case 'date':
			return dateCell(value, shown);
		case 'time':
			return { text: timeText(value, shown) };
		case 'boolean':
			return { text: shown || (value === 'true' ? 'VRAI' : 'FAUX') };
		default:
			return { text: shown || cleanText(value) };
	}
}

function numberCell(value: number, shown: string): Cell {
	if (!Number.isFinite(value)) return { text: shown };
	return { text: shown || plainNumber(value), number: value };
}

function dateCell(value: string, shown: string): Cell {
	const moment = momentOfIso(value);
	if (!moment) return { text: shown };
	if (moment.date === ZERO_DAY) return { text: clockText(moment.seconds) };
	return { text: shown || formatMoment(moment, 'dd/mm/yyyy'), date: moment.date };
}

/** "PT09H00M00S" is "09:00"; past a day, only the cell's format knows what is shown. */
function timeText(value: string, shown: string): string {
	try {
		const seconds = Math.round(Temporal.Duration.from(value).total('seconds'));
		const isTimeOfDay = seconds >= 0 && seconds < 86_400;
		return isTimeOfDay || (seconds > 0 && shown === '') ? clockText(seconds) : shown;
	} catch {
		return shown;
	}
}
