import { askAboutCrossing } from './ask-crossing.ts';
import type { PlacedPiece } from './date-piece.ts';
import { fitsWeekdays } from './fit-weekdays.ts';
import { SEASON_STARTS_IN, yearOffsets } from './new-year.ts';
import type { Notebook } from '../../notebook.ts';

/** A single year ("janvier-février 2018") or a season over two years ("2018-2019"). */
export type YearHint = { from: number; to: number };

/**
 * The year of each date written without one: the title's year, else the season asked for, unless
 * the order of the dates crosses New Year or the weekdays written beside them say otherwise
 * (docs/registers.md: "dates with the inferred year shown").
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
		text: `Les dates n'ont pas d'année. Les jours de la semaine vont avec ${base + other} et non avec ${base}. De quelle année s'agit-il\u00a0?`,
		choices: [base + other, base].map((year) => ({ value: String(year), label: String(year) })),
		assumed: String(said ? base + other : base)
	});
	return offsets.map(() => Number(answer));
}
