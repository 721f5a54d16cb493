import type { PlacedPiece } from './date-piece.ts';
import type { Notebook } from '../../notebook.ts';
import { type Dates, inYear } from './other-years.ts';
import { daysBetween, spokenDate, weekdayOfDate, yearOf } from './plain-dates.ts';

/**
 * In January the hand still writes last year's number: one date alone in another year, which stands
 * between its two neighbours once its year is theirs, is asked about.
 */
export function repairLoneYear(pieces: PlacedPiece[], dates: Dates, notebook: Notebook): Dates {
	return dates.map((date, at) => {
		const others = dates.filter((other, index) => other && index !== at);
		const years = new Set(others.map((other) => yearOf(other ?? '')));
		const [year] = years;
		const placed = pieces[at];
		if (!date || !placed || years.size !== 1 || year === undefined || others.length < 2)
			return date;
		if (placed.piece.year === undefined || yearOf(date) === year) return date;
		const moved = inYear(date, year);
		const [before, after] = [dates[at - 1], dates[at + 1]];
		const stands =
			moved &&
			(!before || daysBetween(before, moved) > 0) &&
			(!after || daysBetween(moved, after) > 0);
		const isOutOfLine =
			(before && daysBetween(before, date) < 0) ||
			(after && daysBetween(date, after) < 0) ||
			weekdayOfDate(date) !== weekdayOfDate(before ?? after ?? date);
		if (!moved || !stands || !isOutOfLine) return date;
		const answer = notebook.ask({
			kind: 'year',
			place: placed.place,
			subject: 'lone',
			text: `Cette séance est datée du ${spokenDate(date)}, seule dans son année. Faut-il lire ${spokenDate(moved)}\u00a0?`,
			choices: [
				{ value: 'repaired', label: `Oui, ${spokenDate(moved)}` },
				{ value: 'as-written', label: `Non, garder ${spokenDate(date)}` }
			],
			assumed: 'repaired'
		});
		return answer === 'repaired' ? moved : date;
	});
}
