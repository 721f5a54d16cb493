export type CourseStage = 'ahead' | 'running' | 'ending' | 'over';

/** Days after the last séance during which people are still asked what they take from it. */
const DAYS_TO_ASK = 30;

/**
 * Where a course stands: it ends on the day of its last séance, when people say what they take from
 * it, and is over a month later, when nobody is waited for any more. A cancelled séance is no day
 * of it (study-2.3).
 */
export function courseStage(
	seances: readonly { day: string; cancelled: boolean }[],
	today: string
): CourseStage {
	const days = seances.filter(({ cancelled }) => !cancelled).map(({ day }) => day);
	if (!days.some((day) => day <= today)) return 'ahead';
	const last = days.toSorted().at(-1)!;
	if (last > today) return 'running';
	return Temporal.PlainDate.from(last).until(today).days <= DAYS_TO_ASK ? 'ending' : 'over';
}
