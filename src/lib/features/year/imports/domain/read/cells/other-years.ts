import { counted } from '#lib/shared/french-plural.ts';
import type { PlacedPiece } from './date-piece.ts';
import type { Notebook } from '../../notebook.ts';
import { plainDate, yearOf } from './plain-dates.ts';
import type { PlainDate } from '../../register.ts';

export type Dates = (PlainDate | undefined)[];

/**
 * Séances of another year than the one asked for keep their year and are asked about (docs/registers.md:
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
		text: `${counted(others.length, 'séance est datée', 'séances sont datées')} de ${years.join(' et ')} alors que l'année demandée est ${asked}. Faut-il garder leur année\u00a0?`,
		choices: [
			{ value: 'keep', label: `Oui, les ranger en ${years.join(' et ')}` },
			{ value: 'move', label: `Non, lire ${asked}` }
		],
		assumed: 'keep'
	});
	return dates.map((date) => (date && answer === 'move' ? inYear(date, asked) : date));
}

/** The same day in another year, when it exists there. */
export function inYear(date: PlainDate, year: number): PlainDate | undefined {
	return plainDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
