import { findClockRange } from '../cells/read-clock.ts';
import type { SeanceColumn } from '../cells/found-table.ts';
import { plain } from '../cells/plain-words.ts';
import type { View } from '../cells/view.ts';

/** Where a half-day without hours stands in its day, so that two séances of one day stay two. */
const HALF_DAYS: [RegExp, string][] = [
	[/^(matin|matinee|am)$/, '09:00'],
	[/^midi$/, '12:00'],
	[/^(apres[ -]midi|aprem|pm)$/, '14:00'],
	[/^(soir|soiree)$/, '18:00']
];

/**
 * A date written once over "Matin" and "Après-midi", or over two ranges of hours, heads two séances:
 * the columns after it take its day.
 */
export function withHalfDays(view: View, dateRow: number, seances: SeanceColumn[]): SeanceColumn[] {
	return seances.flatMap((seance, at) => {
		const next = seances[at + 1]?.column ?? view.width;
		const own = halfDayAt(view, dateRow + 1, seance.column);
		if (!own) return [seance];
		const followers: SeanceColumn[] = [];
		for (let column = seance.column + 1; column < next; column++) {
			const half = view.cell(dateRow, column) ? undefined : halfDayAt(view, dateRow + 1, column);
			if (!half) break;
			followers.push(atHalfDay(seance, column, half, view, dateRow));
		}
		return followers.length === 0
			? [seance]
			: [atHalfDay(seance, seance.column, own, view, dateRow), ...followers];
	});
}

type HalfDay = { startsAt?: string; clock?: SeanceColumn['clock'] };

function halfDayAt(view: View, row: number, column: number): HalfDay | undefined {
	const text = view.cell(row, column)?.text ?? '';
	const range = findClockRange(text);
	if (range) return { clock: { startsAt: range.startsAt, endsAt: range.endsAt } };
	const known = HALF_DAYS.find(([word]) => word.test(plain(text)));
	return known && { startsAt: known[1] };
}

function atHalfDay(
	seance: SeanceColumn,
	column: number,
	{ startsAt, clock }: HalfDay,
	view: View,
	dateRow: number
): SeanceColumn {
	const place = view.place(dateRow + 1, column);
	return { ...seance, column, place, piece: { ...seance.piece, startsAt }, clock };
}
