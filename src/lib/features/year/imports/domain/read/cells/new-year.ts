import type { DatePiece, PlacedPiece } from './date-piece.ts';

/** A season starts in August at the earliest: from then to July is one season. */
export const SEASON_STARTS_IN = 8;

const LEAST_FALL = 5;

/** 0 before New Year and 1 after it, when the dates run from autumn to winter once, in order. */
export function yearOffsets(pieces: PlacedPiece[]): number[] {
	const none = pieces.map(() => 0);
	if (pieces.some(({ piece }) => piece.year !== undefined)) return none;
	const falls = pieces.flatMap((placed, at) => {
		const previous = pieces[at - 1];
		return previous && rank(placed) < rank(previous) ? [at] : [];
	});
	const [fall] = falls;
	if (falls.length !== 1 || fall === undefined) return none;
	return isNewYear(pieces[fall - 1]?.piece, pieces[fall]?.piece)
		? pieces.map((_, at) => (at < fall ? 0 : 1))
		: none;
}

/** From autumn to winter: months fall by so much that only New Year explains it. */
export function isNewYear(before: DatePiece | undefined, after: DatePiece | undefined): boolean {
	if (!before || !after) return false;
	return before.month >= SEASON_STARTS_IN && before.month - after.month >= LEAST_FALL;
}

function rank({ piece }: PlacedPiece): number {
	return piece.month * 31 + piece.day;
}
