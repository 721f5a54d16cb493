import { allowedUpTo, isAllowed } from './allowed-days.ts';
import type { SendWindow } from './send-window.ts';

export type PlanRequest = {
	deadline: Temporal.PlainDate;
	/** How long before it, as ISO 8601 durations of whole days: P1M, P7D, P0D. */
	before: string[];
	zone: string;
	/** Good Friday and 26 December are holidays: no clock says so, the centre does. */
	inAlsaceMoselle: boolean;
	now: Temporal.Instant;
	/** When the deadline was written down; null when it always was. */
	since: Temporal.Instant | null;
	/** The hour of each reminder, inside the window. */
	at: Temporal.PlainTime;
	window: SendWindow;
};

type Moved = null | 'closed-day' | 'late';

export type ReminderPlan = {
	/** In order of time. `at` is the civil time of the zone, with its offset. */
	sends: { before: string; at: string; moved: Moved }[];
	/** What can no longer leave and goes to whoever calls, in order of time. */
	tooLate: string[];
};

type Reminder = {
	before: string;
	nominal: Temporal.PlainDate;
	at: Temporal.ZonedDateTime;
	moved: Moved;
};

/**
 * When the reminders of one deadline leave.
 *
 * - The nominal day is the deadline less the offset in the calendar: a month before 31 March is the end
 *   of February. A closed day moves to the nearest allowed one before it. The hour is a civil one of
 *   the zone; one that a change of clocks skips is taken as long after it (Temporal's 'compatible').
 * - The smallest offset is the nominal day nearest to the deadline, so that P30D and P1M compare as they
 *   fall; of two that fall on one day, the first written. One written twice is one.
 * - The instant of a reminder is the one when it would leave, once moved. Earlier than the writing
 *   down of the deadline, the reminder never was: it is in neither list, and nobody gets at the desk
 *   itself the SMS of a Sunday to come that Saturday morning stood for. At that very instant, it was.
 * - Earlier than now, it is missed; now itself is on time. Of all the missed ones the smallest offset
 *   leaves `late`, at the first allowed minute from now on a local day not after the deadline's, be its
 *   own day closed or not; when there is none, it is too late with the others.
 * - Of those that leave on one local day, the smallest offset stays, and the others are in neither
 *   list: they are neither sent nor to be called about. Applied last, so a late one gives way to what
 *   leaves on time that day, and what it left behind stays too late.
 */
export function planReminders(asked: PlanRequest): ReminderPlan {
	const leaving: Reminder[] = [];
	const tooLate: Reminder[] = [];
	let firstMoment: Temporal.ZonedDateTime | null | undefined;
	for (const reminder of nearestFirst(asked)) {
		const instant = reminder.at.toInstant();
		if (asked.since && Temporal.Instant.compare(instant, asked.since) < 0) continue;
		if (Temporal.Instant.compare(instant, asked.now) >= 0) leaving.push(reminder);
		else if (firstMoment === undefined) {
			firstMoment = firstAllowedMinute(asked);
			if (firstMoment) leaving.push({ ...reminder, at: firstMoment, moved: 'late' });
			else tooLate.push(reminder);
		} else tooLate.push(reminder);
	}
	return {
		sends: onePerDay(leaving)
			.toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at))
			.map(({ before, at, moved }) => ({ before, at: writeMoment(at), moved })),
		tooLate: tooLate
			.toSorted((one, other) => Temporal.PlainDate.compare(one.nominal, other.nominal))
			.map(({ before }) => before)
	};
}

/** Each reminder as it would leave, the smallest offset first. */
function nearestFirst({ deadline, before, at, ...asked }: PlanRequest): Reminder[] {
	return Array.from(new Set(before), (one): Reminder => {
		const nominal = deadline.subtract(one);
		const day = allowedUpTo(nominal, asked);
		return {
			before: one,
			nominal,
			at: day.toZonedDateTime({ timeZone: asked.zone, plainTime: at }),
			moved: day.equals(nominal) ? null : 'closed-day'
		};
	}).toSorted((one, other) => Temporal.PlainDate.compare(other.nominal, one.nominal));
}

/** From now, rounded up to the minute; null when no allowed one is left until the deadline's night. */
function firstAllowedMinute(asked: PlanRequest): Temporal.ZonedDateTime | null {
	const { now, zone: timeZone, window, deadline } = asked;
	const start = now
		.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
		.toZonedDateTimeISO(timeZone);
	const isPast = (moment: Temporal.ZonedDateTime) =>
		Temporal.ZonedDateTime.compare(moment, start) < 0;
	for (
		let day = start.toPlainDate();
		Temporal.PlainDate.compare(day, deadline) <= 0;
		day = day.add({ days: 1 })
	) {
		if (!isAllowed(day, asked)) continue;
		const opens = day.toZonedDateTime({ timeZone, plainTime: window.from });
		if (!isPast(opens)) return opens;
		const closes = day.toZonedDateTime({ timeZone, plainTime: window.until });
		if (!closes.equals(start) && !isPast(closes)) return start;
	}
	return null;
}

/** Of those that leave on one local day, the first, which has the smallest offset. */
function onePerDay(nearest: Reminder[]): Reminder[] {
	const days = new Set<string>();
	return nearest.filter(({ at }) => {
		const day = at.toPlainDate().toString();
		const isFirst = !days.has(day);
		days.add(day);
		return isFirst;
	});
}

const writeMoment = (at: Temporal.ZonedDateTime) =>
	at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
