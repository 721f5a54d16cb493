import type { FreeFigureKey } from './free-figure-keys.ts';
import { type FicheFigureKey, formatFigure, unitOf } from './figures.ts';

/** What the rows of a figure add up to; a total a kind of row does not have is absent. */
export type RowsTotal = { rows: number; minutes?: number; attendances?: number; marks?: number };

/** The figure that its rows make, as it is read: « 48 h », « 107 », « 84 % » (docs/report-rules.md). */
export function figureOfRows(key: FicheFigureKey, total: RowsTotal): string {
	return formatFigure(valueOf(key, total), unitOf(key));
}

function valueOf(key: FicheFigureKey, total: RowsTotal): number | null {
	const { rows, minutes = 0, attendances = 0, marks = 0 } = total;
	if (key === 'minutes' || key === 'personMinutes') return minutes;
	if (key === 'attendances') return attendances;
	if (key !== 'attendanceRate') return rows;
	return marks === 0 ? null : attendances / marks;
}

/** The same for what is told beside the courses: hours, nameless visitors and those who walk in add up. */
export function freeFigureOfRows(
	key: FreeFigureKey,
	{ rows, amount }: { rows: number; amount: number }
): string {
	if (key === 'minutes') return formatFigure(amount, 'minutes');
	return formatFigure(key === 'unnamed' || key === 'walkIns' ? amount : rows, 'count');
}
