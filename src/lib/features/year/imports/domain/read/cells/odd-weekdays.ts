import { spokenDate, weekdayOfDate } from './plain-dates.ts';
import { WEEKDAY_NAMES } from './calendar-words.ts';
import type { PlacedPiece } from './date-piece.ts';
import type { Notebook } from '../../notebook.ts';
import type { PlainDate } from '../../register.ts';

/** A weekday written beside a date it does not go with is asked; the date is kept. */
export function reportOddWeekdays(
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
			text: `Le ${spokenDate(date)} est un ${real}, mais le tableau dit ${WEEKDAY_NAMES[piece.weekday - 1]}. La date est-elle juste\u00a0?`,
			choices: [
				{ value: 'date', label: 'Oui, garder cette date' },
				{ value: 'later', label: 'Non, je corrigerai la date dans le fichier' }
			],
			assumed: 'date'
		});
	});
}
