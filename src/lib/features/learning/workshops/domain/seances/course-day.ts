/**
 * A day a course may have: it exists (2026-02-30 does not) and is of our time, because a date box
 * left half typed sends the year 2 (docs/registers.md: days are plain dates).
 */
export function isCourseDay(text: string): boolean {
	const day = new Date(`${text}T00:00:00Z`);
	if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return false;
	return text >= '1990-01-01' && text < '2200-01-01';
}
