import type { PlainDate } from './register.ts';
import { daysBetween, spokenDate, weekdayOfDate, WEEKDAY_NAMES } from './calendar-words.ts';
import { dateOfPiece, type PlacedPiece } from './read-date-piece.ts';
import { guessYears, type YearHint } from './guess-years.ts';
import type { Notebook } from './notebook.ts';
import { askAboutOtherYears, repairLoneYear } from './other-years.ts';

export type DateHints = {
	/** Years written in the titles, the tab or the file name. */
	years?: YearHint;
	/** The pieces follow the order of the season (columns of a grid). */
	ordered: boolean;
	/** They were written day after day: a fall from December to January is New Year. */
	mayCross: boolean;
};
export type ResolvedDate = { date: PlainDate; yearInferred: boolean };

/**
 * Settles the year and the order of day and month of the dates of one table (issue §4: dates as
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

/**
 * American spreadsheets write the month first. It is seen when a number over 12 stands second, or
 * when turning day and month repairs every weekday and the order of the columns.
 */
function isWrittenTurned(
	pieces: PlacedPiece[],
	asWritten: (PlainDate | undefined)[],
	turned: (PlainDate | undefined)[],
	hints: DateHints,
	notebook: Notebook
): boolean {
	const texts = pieces.filter(({ piece }) => !piece.stored);
	const monthFirst = texts.some(({ piece }) => piece.order === 'month-day-forced');
	const dayFirst = texts.some(({ piece }) => piece.order === 'day-month-forced');
	const place = pieces.find(({ piece }) => piece.order === 'day-month')?.place;
	if (!place) return false;
	const before = disorder(pieces, asWritten, hints);
	const after = disorder(pieces, turned, hints);
	const repairs = before > 0 && after === 0 && pieces.length > 1;
	if (!repairs && !(monthFirst && !dayFirst && after <= before)) return false;
	const at = turned.findIndex((date, index) => date !== asWritten[index]);
	const [written, read] = [asWritten[at], turned[at]];
	const answer = notebook.ask({
		kind: 'dates',
		place,
		subject: 'order',
		text: `Dans ce tableau, le mois semble écrit avant le jour. Faut-il lire ${read ? spokenDate(read) : 'le mois d’abord'} plutôt que ${written ? spokenDate(written) : 'le jour d’abord'} ?`,
		choices: [
			{ value: 'turned', label: 'Oui, le mois est écrit en premier' },
			{ value: 'as-written', label: 'Non, le jour est écrit en premier' }
		],
		assumed: 'turned'
	});
	return answer === 'turned';
}

/** How many dates fall on another weekday than said, or come before the previous column. */
function disorder(
	pieces: PlacedPiece[],
	dates: (PlainDate | undefined)[],
	hints: DateHints
): number {
	return dates.filter((date, at) => {
		if (!date) return true;
		const said = pieces[at]?.piece.weekday ?? pieces[at]?.slotDay;
		const previous = hints.ordered ? dates[at - 1] : undefined;
		return (said && said !== weekdayOfDate(date)) || (previous && daysBetween(previous, date) < 0);
	}).length;
}

function reportOddWeekdays(
	pieces: PlacedPiece[],
	dates: (PlainDate | undefined)[],
	notebook: Notebook
): void {
	pieces.forEach(({ piece, place }, at) => {
		const date = dates[at];
		if (!date || !piece.weekday || piece.weekday === weekdayOfDate(date)) return;
		const real = WEEKDAY_NAMES[weekdayOfDate(date) - 1];
		notebook.ask({
			kind: 'dates',
			place,
			text: `Le ${spokenDate(date)} est un ${real}, mais le tableau dit ${WEEKDAY_NAMES[piece.weekday - 1]}. La date est-elle juste ?`,
			choices: [
				{ value: 'date', label: 'Oui, garder cette date' },
				{ value: 'later', label: 'Non, je corrigerai la date dans le fichier' }
			],
			assumed: 'date'
		});
	});
}
