import { weekdayOfDate } from './plain-dates.ts';
import { dateOfPiece, type PlacedPiece } from './date-piece.ts';

/** Nearly every date falls on the weekday written beside it, or most on the slot's weekday. */
export function fitsWeekdays(pieces: PlacedPiece[], offsets: number[], year: number): boolean {
	const checks = pieces.flatMap(({ piece, slotDay }, at) => {
		const said = piece.weekday ?? slotDay;
		if (piece.year !== undefined || !said) return [];
		const date = dateOfPiece(piece, year + (offsets[at] ?? 0), false);
		return [{ isRight: date !== undefined && weekdayOfDate(date) === said, own: !!piece.weekday }];
	});
	const wrong = checks.filter(({ isRight }) => !isRight).length;
	return checks.some(({ own }) => own) ? wrong * 4 < checks.length : wrong * 2 <= checks.length;
}
