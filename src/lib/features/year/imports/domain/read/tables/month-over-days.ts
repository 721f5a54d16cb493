import { readMonthTitle } from '../cells/month-titles.ts';
import type { MonthHint } from './seance-column.ts';
import { filledCells, type View } from '../cells/view.ts';

/** The month of each column under merged month titles, one or two rows above, or just under. */
export function monthsOver(
	view: View,
	dateRow: number,
	columns: number[]
): ((column: number) => MonthHint) | undefined {
	for (const row of [dateRow - 1, dateRow - 2, dateRow + 1]) {
		const titles = filledCells(view, row).flatMap(({ column, cell }) => {
			const month = readMonthTitle(cell);
			return month ? [{ column, month }] : [];
		});
		const first = titles[0];
		if (!first || first.column > (columns[0] ?? 0)) continue;
		return (column) => titles.findLast((title) => title.column <= column)?.month;
	}
	return undefined;
}

/** Numbers 1, 2, 3… under no month are séance numbers, unless they are a whole month of days. */
export function tabMonth(
	days: { day: number; weekday?: number }[],
	hint: MonthHint
): ((column: number) => MonthHint) | undefined {
	const counts = days.every(({ day, weekday }, at) => day === at + 1 && !weekday);
	return hint && (!counts || days.length >= 28) ? () => hint : undefined;
}
