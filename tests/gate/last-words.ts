import type { Ran } from './run-stages.ts';
import { addUp, lastLine } from './tally.ts';

/** The day of the last green night, and what it was run on. */
export type GreenNight = { day: string; commit: string };

/** The long proofs are worth what they are worth a week later. */
const OLDEST_NIGHT_DAYS = 7;
/** Above its budget by half, a stage is told. */
const TOO_LONG = 1.5;

/** The last lines: stages over their budget, what they say, what was skipped and why, and the count. */
export function lastWords(ran: readonly Ran[]): string[] {
	const total = addUp(ran.map(({ tally }) => tally));
	const reasons = Map.groupBy(total.skipped, ({ reason }) => reason ?? 'no reason is told');
	return [
		...ran
			.filter(({ seconds, budget }) => seconds > TOO_LONG * budget)
			.map(
				({ name, seconds, budget }) =>
					`Too long: ${name} took ${Math.round(seconds)} s, its budget is ${budget} s.`
			),
		...ran.flatMap(({ says }) => says),
		...[...reasons].map(
			([reason, skipped]) => `Skipped, ${reason}: ${skipped.map(({ name }) => name).join(' · ')}`
		),
		lastLine(total)
	];
}

/** What the gate says of the night; nothing when it is recent. */
export function wordOfTheNight(night: GreenNight | null, today: string): string | null {
	if (!night) return 'The long proofs were never run: npm run nightly.';
	const age = Temporal.PlainDate.from(night.day).until(today, { largestUnit: 'day' }).days;
	if (age <= OLDEST_NIGHT_DAYS) return null;
	return `The long proofs were last green ${age} days ago (${night.day}): npm run nightly.`;
}
