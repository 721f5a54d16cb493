/**
 * The years in which these people count that are over and still open: closed first, the oldest
 * first, so that no report changes afterwards. The year under way stays open: an anonymous subject
 * counts in it as she did.
 */
export function yearsToClose(
	counted: Iterable<readonly number[]>,
	closed: readonly number[],
	today: string
): number[] {
	const thisYear = Number(today.slice(0, 4));
	const years = new Set([...counted].flat());
	return [...years]
		.filter((year) => year < thisYear && !closed.includes(year))
		.toSorted((a, b) => a - b);
}

/**
 * The year whose age band a subject keeps: the first open one in which she counts, which its report
 * still adds up by age; without any, the last in which she counted (docs/report-rules.md).
 */
export function bandYear(counted: readonly number[], today: string): number {
	const open = counted.filter((year) => isOpen(year, today));
	if (open.length > 0) return Math.min(...open);
	return counted.length > 0 ? Math.max(...counted) : Number(today.slice(0, 4));
}

/** Whether a year that is not over counts her: its report still adds up by quarter. */
export function isCountedYet(counted: readonly number[], today: string): boolean {
	return counted.some((year) => isOpen(year, today));
}

function isOpen(year: number, today: string): boolean {
	return year >= Number(today.slice(0, 4));
}
