import { dateOfPiece, type PlacedPiece } from './date-piece.ts';
import { guessYears } from './guess-years.ts';
import type { Notebook } from '../../notebook.ts';
import { reportOddWeekdays } from './odd-weekdays.ts';
import { askAboutOtherYears } from './other-years.ts';
import { repairLoneYear } from './lone-year.ts';
import type { PlainDate } from '../../register.ts';
import { type DateHints, isWrittenTurned } from './turned-dates.ts';

export type ResolvedDate = { date: PlainDate; yearInferred: boolean };

/**
 * Settles the year and the order of day and month of the dates of one table (docs/registers.md: dates as
 * dates, `11/01`, `jeu. 11 janv.`, ISO). What the file contradicts is asked; a day that does not
 * exist is a problem and gives undefined.
 */
export function resolveDates(
	pieces: PlacedPiece[],
	hints: DateHints,
	notebook: Notebook
): (ResolvedDate | undefined)[] {
	const years = guessYears(pieces, hints, notebook);
	const asWritten = datesWith(pieces, years, false);
	const turned = datesWith(pieces, years, true);
	const isTurned = isWrittenTurned(pieces, asWritten, turned, hints, notebook);
	let dates = isTurned ? turned : asWritten;
	if (!isTurned) reportOddWeekdays(pieces, dates, notebook);
	if (hints.ordered) dates = repairLoneYear(pieces, dates, notebook);
	dates = askAboutOtherYears(pieces, dates, notebook);
	return dates.map((date, at) => {
		const placed = pieces[at];
		if (date && placed) return { date, yearInferred: placed.piece.year === undefined };
		if (placed)
			notebook.report(placed.place, 'Ce jour n’existe pas dans le calendrier. Corrigez la date.');
		return undefined;
	});
}

function datesWith(
	pieces: PlacedPiece[],
	years: number[],
	turned: boolean
): (PlainDate | undefined)[] {
	return pieces.map(({ piece }, at) => dateOfPiece(piece, years[at] ?? 0, turned));
}
