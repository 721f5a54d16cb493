import { formatCount, formatDuration } from '../text/french.ts';
import type { FigureUnit } from './figures.ts';

/** Below ten, a percentage says more about chance than about the year (docs/report-rules.md). */
const FEWEST_FOR_PERCENT = 10;

export type Comparison = {
	current: number;
	/** Null when the year before is not known. */
	previous: number | null;
	difference: number | null;
	/** Change in percent of the year before, rounded; null under 10, where a percentage misleads. */
	percent: number | null;
};

/**
 * A figure beside the year before: always the difference, a percentage only from 10
 * (docs/report-rules.md).
 */
export function compared(current: number, previous: number | null): Comparison {
	if (previous === null) return { current, previous, difference: null, percent: null };
	const difference = current - previous;
	const isLarge = previous >= FEWEST_FOR_PERCENT && current >= FEWEST_FOR_PERCENT;
	const percent = isLarge ? Math.round((difference * 100) / previous) : null;
	return { current, previous, difference, percent };
}

/**
 * « 5 de plus qu’en 2017 », « 12 h de moins qu’en 2017 », « autant qu’en 2017 »
 * (docs/report-rules.md).
 */
export function comparisonWords(comparison: Comparison, unit: FigureUnit, year: number): string {
	const { difference } = comparison;
	if (difference === null) return `pas de chiffre pour ${year}`;
	if (difference === 0) return `autant qu’en ${year}`;
	const gap = Math.abs(difference);
	const amount = unit === 'minutes' ? formatDuration(gap) : formatCount(gap);
	return `${amount} de ${difference > 0 ? 'plus' : 'moins'} qu’en ${year}`;
}

/** « + 5 (+ 11 %) », « − 12 h », « = »: the cell of a table. */
export function comparisonCell(comparison: Comparison, unit: FigureUnit): string {
	const { difference, percent } = comparison;
	if (difference === null) return 'non connu';
	if (difference === 0) return 'identique';
	const gap = Math.abs(difference);
	const sign = difference > 0 ? '+' : '−';
	const amount = unit === 'minutes' ? formatDuration(gap) : formatCount(gap);
	const share = percent === null ? '' : ` (${sign}\u00a0${Math.abs(percent)}\u00a0%)`;
	return `${sign}\u00a0${amount}${share}`;
}
