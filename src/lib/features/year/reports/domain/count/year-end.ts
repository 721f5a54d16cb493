/**
 * Whether a year may be closed on that day: from its last day on, since before it its figures would
 * still move (docs/report-rules.md).
 */
export function isOver(year: number, today: string): boolean {
	return today >= `${year}-12-31`;
}
