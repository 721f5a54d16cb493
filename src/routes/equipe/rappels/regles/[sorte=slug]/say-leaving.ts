import { exampleLeaving, type Habits, type Rule } from '#lib/features/reminders/rules/index.ts';
import { clockName, dayOfWeek } from '#lib/shared/french-dates.ts';

/** When the reminders of a date to come would leave: one line each. */
export function sayLeaving(
	rule: Rule,
	habits: Habits,
	world: { now: Temporal.Instant; zone: string }
): { day: string; lines: string[] } {
	const { deadline, leaves } = exampleLeaving(rule, habits, world);
	return {
		day: dayOfWeek(deadline),
		lines: leaves.map(({ name, day, hour, isMoved }) => {
			const why = isMoved ? ', car le jour prévu est un dimanche ou un jour férié' : '';
			return `${name}\u00a0: ${dayOfWeek(day)} à ${clockName(hour)}${why}.`;
		})
	};
}
