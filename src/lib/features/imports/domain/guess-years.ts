import type { CellPlace } from './register.ts';
import { weekdayOfDate } from './calendar-words.ts';
import { type DatePiece, dateOfPiece, type PlacedPiece } from './read-date-piece.ts';
import type { Notebook } from './notebook.ts';

/** A single year ("janvier-février 2018") or a season over two years ("2018-2019"). */
export type YearHint = { from: number; to: number };

/** A season starts in August at the earliest: from then to July is one season. */
const SEASON_STARTS_IN = 8;
const LEAST_FALL = 5;

/**
 * The year of each date written without one: the title's year, else the season asked for, unless
 * the order of the dates crosses New Year or the weekdays written beside them say otherwise
 * (issue §4: "dates with the inferred year shown").
 */
export function guessYears(
	pieces: PlacedPiece[],
	{ years: hint, mayCross }: { years?: YearHint; mayCross: boolean },
	notebook: Notebook
): number[] {
	const yearless = pieces.filter(({ piece }) => piece.year === undefined);
	const place = yearless[0]?.place;
	if (!place) return pieces.map(({ piece }) => piece.year ?? 0);
	if (hint && hint.to > hint.from)
		return pieces.map(({ piece }) => (piece.month >= SEASON_STARTS_IN ? hint.from : hint.to));
	const base = hint?.from ?? notebook.context.year;
	const offsets = mayCross ? yearOffsets(pieces) : pieces.map(() => 0);
	const fits = (year: number) => fitsWeekdays(pieces, offsets, year);
	if (offsets.some((offset) => offset > 0)) {
		const first = !fits(base) && fits(base - 1) ? base - 1 : base;
		const chosen = askAboutCrossing(first, base, place, notebook);
		return offsets.map((offset) => chosen + offset);
	}
	const other = fits(base) ? undefined : [-1, 1, -2, 2, -3, 3].find((step) => fits(base + step));
	if (other === undefined) return offsets.map(() => base);
	const said = yearless.some(({ piece }) => piece.weekday !== undefined);
	const answer = notebook.ask({
		kind: 'year',
		place,
		subject: 'weekday',
		text: `Les dates n'ont pas d'année. Les jours de la semaine vont avec ${base + other} et non avec ${base}. De quelle année s'agit-il ?`,
		choices: [base + other, base].map((year) => ({ value: String(year), label: String(year) })),
		assumed: String(said ? base + other : base)
	});
	return offsets.map(() => Number(answer));
}

/** 0 before New Year and 1 after it, when the dates run from autumn to winter once, in order. */
function yearOffsets(pieces: PlacedPiece[]): number[] {
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

/** Nearly every date falls on the weekday written beside it, or most on the slot's weekday. */
function fitsWeekdays(pieces: PlacedPiece[], offsets: number[], year: number): boolean {
	const checks = pieces.flatMap(({ piece, slotDay }, at) => {
		const said = piece.weekday ?? slotDay;
		if (piece.year !== undefined || !said) return [];
		const date = dateOfPiece(piece, year + (offsets[at] ?? 0), false);
		return [{ isRight: date !== undefined && weekdayOfDate(date) === said, own: !!piece.weekday }];
	});
	const wrong = checks.filter(({ isRight }) => !isRight).length;
	return checks.some(({ own }) => own) ? wrong * 4 < checks.length : wrong * 2 <= checks.length;
}

function askAboutCrossing(
	assumed: number,
	base: number,
	place: CellPlace,
	notebook: Notebook
): number {
	const seasons = [...new Set([assumed, base, base - 1])];
	const answer = notebook.ask({
		kind: 'year',
		place,
		subject: 'crossing',
		text: `Les dates n'ont pas d'année et passent de l'automne à l'hiver. De quelle saison s'agit-il ?`,
		choices: seasons.map((year) => ({ value: String(year), label: `${year}-${year + 1}` })),
		assumed: String(assumed)
	});
	return Number(answer);
}
