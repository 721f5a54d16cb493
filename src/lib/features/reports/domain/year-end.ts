/** A year may be closed from its last day on: before, figures would still move (docs/report-rules.md). */
export function firstClosingDay(year: number): string {
	return `${year}-12-31`;
}

/** Whether a year may be closed on that day (docs/report-rules.md). */
export function isOver(year: number, today: string): boolean {
	return today >= firstClosingDay(year);
}
