import {
	daysListed,
	followingDays,
	minutesInWords,
	WEEKDAYS
} from '#lib/features/resources/places/index.ts';
import { capital } from '#lib/shared/capital.ts';

type Span = { from: number; until: number };

/** A week in sentences, one for all the days that are alike: « Du lundi au vendredi : de 9 h à 12 h ». */
export function weekWords(week: readonly Span[][]): string[] {
	const shut = [...week.keys()].filter((day) => week[day]!.length === 0);
	if (shut.length === week.length) return ['Fermé en ce moment.'];
	const open = [...week.keys()].filter((day) => week[day]!.length > 0);
	const alike = Map.groupBy(open, (day) => minutesInWords(week[day]!));
	const lines = [...alike].map(([hours, days]) => `${capital(daysName(days))}\u00a0: ${hours}.`);
	return shut.length > 0 ? [...lines, `Fermé ${closedName(shut)}.`] : lines;
}

/** « Du lundi au jeudi et samedi ». */
const daysName = (days: readonly number[]): string =>
	days.length === WEEKDAYS.length
		? 'tous les jours'
		: daysListed(runsOf(days).flatMap((run) => followingDays(run)));

/** « Le samedi et le dimanche ». */
const closedName = (days: readonly number[]): string =>
	daysListed(
		runsOf(days)
			.flatMap((run) => followingDays(run))
			.map((named) => (named.startsWith('du ') ? named : `le ${named}`))
	);

/** The names of days that follow one another, together. */
function runsOf(days: readonly number[]): string[][] {
	const runs: number[][] = [];
	for (const day of days) {
		const run = runs.at(-1);
		if (run?.at(-1) === day - 1) run.push(day);
		else runs.push([day]);
	}
	return runs.map((run) => run.map((day) => WEEKDAYS[day]!));
}
