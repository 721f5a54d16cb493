import {
	narrowWindow,
	planReminders,
	type SendWindow
} from '#lib/features/reminders/plans/index.ts';
import type { Habits, Rule } from '#lib/features/reminders/rules/index.ts';
import { type Occasion, stepOfChange } from './occasion.ts';

/** Where and when a centre sends. */
export type Place = { zone: string; habits: Habits };

export type PlannedStep = { step: string; leavesAt: Temporal.Instant; lapsesAt: Temporal.Instant };
export type OccasionPlan = { steps: PlannedStep[]; tooLate: Omit<PlannedStep, 'leavesAt'>[] };

/** Longer before any date than any rule: always missed, so that it leaves at the first allowed minute. */
const AT_ONCE = 'P400D';

/** The hours of a centre, which its rules have checked. */
export const windowOf = ({
	fromHour,
	untilHour
}: Pick<Habits, 'fromHour' | 'untilHour'>): SendWindow =>
	narrowWindow({
		from: Temporal.PlainTime.from(fromHour),
		until: Temporal.PlainTime.from(untilHour)
	})!;

/**
 * When nobody wants it any more: the thing begins, or the hours of its day are over. Of what moved, the
 * earliest of its two days counts: whoever would have come must know before.
 */
function lapsesAt(occasion: Occasion, { zone, habits }: Place): Temporal.Instant {
	const { dueOn, former, time } = occasion;
	const day = former !== null && former < dueOn ? former : dueOn;
	const hour = day === dueOn ? (time ?? habits.untilHour) : habits.untilHour;
	return Temporal.PlainDate.from(day)
		.toZonedDateTime({ timeZone: zone, plainTime: hour })
		.toInstant();
}

/** When each step of an occasion leaves, and those that no longer can. */
export function planOccasion(
	occasion: Occasion,
	rule: Rule,
	place: Place,
	now: Temporal.Instant
): OccasionPlan {
	const { zone, habits } = place;
	const { changedAt } = occasion;
	const ends = lapsesAt(occasion, place);
	const deadline = ends.toZonedDateTimeISO(zone).toPlainDate();
	const { sends, tooLate } = planReminders({
		deadline,
		before: changedAt ? [AT_ONCE] : [...rule.before],
		zone,
		inAlsaceMoselle: habits.inAlsaceMoselle,
		now: changedAt && Temporal.Instant.compare(changedAt, now) > 0 ? changedAt : now,
		since: changedAt ? null : occasion.since,
		at: Temporal.PlainTime.from(rule.at),
		window: windowOf(habits)
	});
	const named = (before: string) => (changedAt ? stepOfChange(changedAt) : before);
	const steps: PlannedStep[] = [];
	const late = tooLate.map((before) => ({ step: named(before), lapsesAt: ends }));
	for (const { before, at, moved } of sends) {
		const leavesAt = Temporal.Instant.from(at);
		const step = named(before);
		if (Temporal.Instant.compare(leavesAt, ends) < 0)
			steps.push({ step, leavesAt, lapsesAt: ends });
		// One that would leave after the thing began, and was on time, never had a place.
		else if (moved === 'late') late.push({ step, lapsesAt: ends });
	}
	return { steps, tooLate: late };
}
