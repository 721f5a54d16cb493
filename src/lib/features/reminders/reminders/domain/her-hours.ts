import type { Habits } from '#lib/features/reminders/rules/index.ts';
import type { Wish } from '#lib/features/reminders/wishes/index.ts';

export type Hours = { fromHour: string; untilHour: string };

/** Between which hours she is written to: hers inside those of the centre; null: nothing is left of hers. */
export function hersInside(
	{ fromHour, untilHour }: Pick<Wish, 'fromHour' | 'untilHour'>,
	centres: Pick<Habits, 'fromHour' | 'untilHour'>
): Hours | null {
	if (fromHour === null || untilHour === null) return centres;
	const from = fromHour > centres.fromHour ? fromHour : centres.fromHour;
	const until = untilHour < centres.untilHour ? untilHour : centres.untilHour;
	return from < until ? { fromHour: from, untilHour: until } : null;
}
