import { isAllowed, narrowWindow, planReminders } from '#lib/features/reminders/plans/index.ts';
import type { Habits } from './habits.ts';
import { BEFORE_NAMES, type Rule } from './rule-kinds.ts';

/** Far enough for every moment before it to be still to come. */
const AHEAD = { weeks: 6 };

/** For a date to come, when each reminder of it would leave: the day that it falls on may be closed. */
export function exampleLeaving(
	{ before, at }: Pick<Rule, 'before' | 'at'>,
	{ fromHour, untilHour, inAlsaceMoselle }: Habits,
	{ now, zone }: { now: Temporal.Instant; zone: string }
): { deadline: string; leaves: { name: string; day: string; hour: string; isMoved: boolean }[] } {
	let deadline = now.toZonedDateTimeISO(zone).toPlainDate().add(AHEAD);
	// Nobody is expected on a Sunday.
	while (!isAllowed(deadline, { zone, inAlsaceMoselle })) deadline = deadline.add({ days: 1 });
	const window = narrowWindow({
		from: Temporal.PlainTime.from(fromHour),
		until: Temporal.PlainTime.from(untilHour)
	})!;
	const { sends } = planReminders({
		...{ deadline, before: [...before], zone, inAlsaceMoselle, now, since: null, window },
		at: Temporal.PlainTime.from(at)
	});
	return {
		deadline: deadline.toString(),
		leaves: sends.map((send) => ({
			name: BEFORE_NAMES[send.before]!,
			day: send.at.slice(0, 10),
			hour: send.at.slice(11, 16),
			isMoved: send.moved !== null
		}))
	};
}
