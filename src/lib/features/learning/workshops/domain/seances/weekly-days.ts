/**
 * The days of a course: one a week from `first`, `count` of them, jumping over the days to skip
 * (study-2.3: "10 sessions de 2 heures par semaine").
 */
export function weeklyDays(first: string, count: number, skipped: ReadonlySet<string>): string[] {
	const days: string[] = [];
	for (let day = Temporal.PlainDate.from(first); days.length < count; day = day.add({ weeks: 1 })) {
		if (!skipped.has(day.toString())) days.push(day.toString());
	}
	return days;
}
