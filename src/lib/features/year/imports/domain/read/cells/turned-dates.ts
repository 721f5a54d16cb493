import { daysBetween, spokenDate, weekdayOfDate } from './plain-dates.ts';
import type { PlacedPiece } from './date-piece.ts';
import type { YearHint } from './guess-years.ts';
import type { Notebook } from '../../notebook.ts';
import type { PlainDate } from '../../register.ts';

export type DateHints = {
	/** Years written in the titles, the tab or the file name. */
	years?: YearHint;
	/** The pieces follow the order of the season (columns of a grid). */
	ordered: boolean;
	/** They were written day after day: a fall from December to January is New Year. */
	mayCross: boolean;
};

/**
 * American spreadsheets write the month first. It is seen when a number over 12 stands second, or
 * when turning day and month repairs every weekday and the order of the columns.
 */
export function isWrittenTurned(
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
		text: `Dans ce tableau, le mois semble écrit avant le jour. Faut-il lire ${read ? spokenDate(read) : 'le mois d’abord'} plutôt que ${written ? spokenDate(written) : 'le jour d’abord'}\u00a0?`,
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
