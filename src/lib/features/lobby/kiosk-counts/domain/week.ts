/** When, on the kiosk’s calendar. */
export type Moment = { at: Temporal.Instant; timeZone: string };

/** The Monday of the week it is there, YYYY-MM-DD. */
export function mondayOf({ at, timeZone }: Moment): string {
	return mondayBefore(at.toZonedDateTimeISO(timeZone).toPlainDate().toString());
}

/** The Monday of the week of a day. */
export function mondayBefore(day: string): string {
	const date = Temporal.PlainDate.from(day);
	return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** Weeks, by their Mondays, both included. */
export type Weeks = { from: string; until: string };

export const PERIODS = ['mois', 'douze-mois', 'annee'] as const;
export type Period = (typeof PERIODS)[number];

/** The weeks of a period: from the one that holds its first day; of a year, those that begin in it. */
export function weeksOf(period: Period, today: string): Weeks {
	const date = Temporal.PlainDate.from(today);
	const until = mondayBefore(today);
	if (period === 'annee') return yearWeeks(date.year, until);
	const first = period === 'mois' ? date.with({ day: 1 }) : date.subtract({ years: 1 });
	return { from: mondayBefore(first.toString()), until };
}

/** The weeks that begin in a year, up to the one that runs. */
export function yearWeeks(year: number, until = `${year}-12-31`): Weeks {
	return { from: `${year}-01-01`, until: until < `${year}-12-31` ? until : `${year}-12-31` };
}

/** Every Monday of these weeks, in order. */
export function mondaysOf({ from, until }: Weeks): string[] {
	const mondays: string[] = [];
	let monday = Temporal.PlainDate.from(from);
	if (monday.dayOfWeek > 1) monday = monday.add({ days: 8 - monday.dayOfWeek });
	for (; monday.toString() <= until; monday = monday.add({ days: 7 }))
		mondays.push(monday.toString());
	return mondays;
}
