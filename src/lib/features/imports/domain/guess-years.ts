import type { CellPlace } from './register.ts';
import { type Weekday, weekdayOfDate } from './calendar-words.ts';
import { type DatePiece, dateOfPiece } from './read-date-piece.ts';
import type { Notebook } from './notebook.ts';

/** A single year ("janvier-février 2018") or a season over two years ("2018-2019"). */
export type YearHint = { from: number; to: number };

type Hints = { years?: YearHint; weekday?: Weekday; ordered: boolean };

/** A season starts in August at the earliest: from then to July is one season. */
const SEASON_STARTS_IN = 8;

/**
 * The year of each date written without one: the title's year, else the season asked for, unless
 * the order of the dates crosses New Year or the weekdays written beside them say otherwise
 * (issue §4: "dates with the inferred year shown").
 */
export function guessYears(
	pieces: DatePiece[],
	hints: Hints,
	place: CellPlace,
	notebook: Notebook
): number[] {
	const yearless = pieces.filter((piece) => piece.year === undefined);
	if (yearless.length === 0) return pieces.map((piece) => piece.year ?? 0);
	const season = hints.years && hints.years.to > hints.years.from ? hints.years : undefined;
	if (season)
		return pieces.map(({ month }) => (month >= SEASON_STARTS_IN ? season.from : season.to));
	const base = hints.years?.from ?? notebook.context.year;
	const offsets = yearOffsets(pieces);
	const crosses = offsets.some((offset) => offset > 0);
	const fits = (year: number) => fitsWeekdays(pieces, offsets, year, hints.weekday);
	if (crosses) {
		const first = !fits(base) && fits(base - 1) ? base - 1 : base;
		const chosen = askAboutCrossing(first, base, place, notebook);
		return offsets.map((offset) => chosen + offset);
	}
	const other = fits(base) ? undefined : [-1, 1, -2, 2, -3, 3].find((step) => fits(base + step));
	if (other === undefined) return offsets.map(() => base);
	const said = yearless.some((piece) => piece.weekday !== undefined);
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
function yearOffsets(pieces: DatePiece[]): number[] {
	const none = pieces.map(() => 0);
	if (pieces.some((piece) => piece.year !== undefined)) return none;
	const rank = (piece: DatePiece) => piece.month * 31 + piece.day;
	const falls = pieces.flatMap((piece, at) => {
		const previous = pieces[at - 1];
		return previous && rank(piece) < rank(previous) ? [at] : [];
	});
	const [fall] = falls;
	if (falls.length !== 1 || fall === undefined) return none;
	const isNewYear =
		(pieces[fall - 1]?.month ?? 0) >= SEASON_STARTS_IN &&
		(pieces[fall]?.month ?? 12) < SEASON_STARTS_IN;
	return isNewYear ? pieces.map((_, at) => (at < fall ? 0 : 1)) : none;
}

/** Every date falls on the weekday written beside it, or most on the slot's weekday. */
function fitsWeekdays(
	pieces: DatePiece[],
	offsets: number[],
	year: number,
	slotDay: Weekday | undefined
): boolean {
	const checks = pieces.flatMap((piece, at) => {
		const date = dateOfPiece(piece, year + (offsets[at] ?? 0), false);
		const said = piece.weekday ?? slotDay;
		if (piece.year !== undefined || !said) return [];
		return [{ right: date !== undefined && weekdayOfDate(date) === said, own: !!piece.weekday }];
	});
	const wrong = checks.filter((check) => !check.right);
	if (checks.some((check) => check.own)) return wrong.length * 4 < checks.length;
	return wrong.length * 2 <= checks.length;
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
