import type { PlainDate } from './register.ts';
import { daysBetween, plainDate, spokenDate, weekdayOfDate, yearOf } from './calendar-words.ts';
import type { Notebook } from './notebook.ts';
import type { PlacedPiece } from './read-date-piece.ts';

type Dates = (PlainDate | undefined)[];

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
			text: `Cette séance est datée du ${spokenDate(date)}, seule dans son année. Faut-il lire ${spokenDate(moved)} ?`,
			choices: [
				{ value: 'repaired', label: `Oui, ${spokenDate(moved)}` },
				{ value: 'as-written', label: `Non, garder ${spokenDate(date)}` }
			],
			assumed: 'repaired'
		});
		return answer === 'repaired' ? moved : date;
	});
}

/**
 * Séances of another year than the one asked for keep their year and are asked about (issue §4:
 * "doubt is asked, never guessed").
 */
export function askAboutOtherYears(pieces: PlacedPiece[], dates: Dates, notebook: Notebook): Dates {
	const asked = notebook.context.year;
	const others = dates.flatMap((date, at) => (date && yearOf(date) !== asked ? [at] : []));
	const first = pieces[others[0] ?? -1];
	if (!first) return dates;
	const years = [...new Set(others.map((at) => yearOf(dates[at] ?? '')))].sort();
	const answer = notebook.ask({
		kind: 'year',
		place: first.place,
		subject: 'other',
		text: `${others.length} séance${others.length > 1 ? 's sont datées' : ' est datée'} de ${years.join(' et ')} alors que l'année demandée est ${asked}. Faut-il garder leur année ?`,
		choices: [
			{ value: 'keep', label: `Oui, les ranger en ${years.join(' et ')}` },
			{ value: 'move', label: `Non, lire ${asked}` }
		],
		assumed: 'keep'
	});
	return dates.map((date) => (date && answer === 'move' ? inYear(date, asked) : date));
}

function inYear(date: PlainDate, year: number): PlainDate | undefined {
	return plainDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
