export type CourseStage = 'ahead' | 'running' | 'over';

/**
 * Where a course stands: over once its last séance has its day, that day included, since people say
 * what they take away before they leave. A cancelled séance is waited for by nobody (study 2.3).
 */
export function courseStage(
	seances: readonly { day: string; cancelled: boolean }[],
	today: string
): CourseStage {
	const days = seances.filter(({ cancelled }) => !cancelled).map(({ day }) => day);
	if (!days.some((day) => day <= today)) return 'ahead';
	return days.some((day) => day > today) ? 'running' : 'over';
}
