/** Something that somebody may come to. */
export type Occasion = {
	kind: 'drop-in' | 'course';
	/** The slot, or the group. */
	id: string;
	centreId: string;
	/** « Permanence numérique », or the name of the programme. */
	title: string;
	/** Its day; of a course, its first séance to come. Plain dates and times in the centre's zone. */
	day: string;
	startsAt: string | null;
	endsAt: string | null;
	/** A room or words that say where; null: at the centre. */
	place: string | null;
	/** It is a room of the centre. */
	isRoom?: boolean;
	/** Null: nobody set a limit. Never negative. */
	seatsLeft: number | null;
	/** It goes on now and does not come again: over before anybody is called back for it. */
	isTooLate: boolean;
	/** Of a course: every day to come, in order, and whether it has begun. */
	course: { cycleId: string; label: string; days: string[]; hasBegun: boolean } | null;
};

/** A day of a slot or of a group, as it stands. */
export type HeldDate = {
	day: string;
	/** « 14:00 »; null: nobody said the hour. */
	startsAt: string | null;
	minutes: number;
	place: string | null;
	isRoom?: boolean;
};

/** A slot or a group as it is read, its days in order, those that are over with them. */
export type ReadOccasion = {
	kind: Occasion['kind'];
	id: string;
	centreId: string;
	timeZone: string;
	/** Of a course; a slot has none. */
	title: string | null;
	seatsLeft: number | null;
	cycleId: string | null;
	label: string | null;
	hasBegun: boolean;
	dates: readonly HeldDate[];
};

/** What a slot is called. */
export const DROP_IN_TITLE = 'Permanence numérique';

/**
 * What is still to come of it at that moment, on its centre's clock: what goes on now may still be
 * joined, what is over may not. Null when nothing is left of it by the last day asked.
 */
export function occasionOf(
	read: ReadOccasion,
	at: Temporal.Instant,
	until: string
): Occasion | null {
	const now = at.toZonedDateTimeISO(read.timeZone);
	const today = now.toPlainDate().toString();
	const dates = read.dates.filter(
		(date) => date.day > today || (date.day === today && !isOver(date, now))
	);
	const [next] = dates;
	if (!next || next.day > until) return null;
	const { kind, id, centreId, seatsLeft, cycleId, label } = read;
	return {
		kind,
		id,
		centreId,
		title: read.title ?? DROP_IN_TITLE,
		day: next.day,
		startsAt: next.startsAt,
		endsAt: next.startsAt === null ? null : endOf(next.startsAt, next.minutes),
		place: next.place,
		...(next.isRoom && { isRoom: true }),
		seatsLeft,
		isTooLate: dates.length === 1 && hasStarted(next, now),
		course:
			cycleId === null
				? null
				: {
						cycleId,
						label: label ?? '',
						days: [...new Set(dates.map(({ day }) => day))],
						hasBegun: read.hasBegun || dates.length < read.dates.length
					}
	};
}

const DAYS_TOLD = 60;

/** How far ahead a public page tells what comes, and a place may be asked for: beyond, little is planned. */
export const lastDayTold = (today: string): string =>
	Temporal.PlainDate.from(today).add({ days: DAYS_TOLD }).toString();

const MOST_TOLD = 20;

/**
 * What a page tells of what is planned, which comes in order: the nearest of sixty days, or the first thing
 * after them. « Rien n’est prévu » is never said of a centre that has planned something.
 */
export function comingSoon(planned: readonly Occasion[], today: string): readonly Occasion[] {
	const last = lastDayTold(today);
	const soon = planned.filter(({ day }) => day <= last);
	return soon.length > 0 ? soon.slice(0, MOST_TOLD) : planned.slice(0, 1);
}

/** Read before the hours and the address of the page: a telephone shows three at a time. */
const FIRST_TOLD = 6;

/** Those of the nearest days, and the others, which are told to whoever asks: a day is never cut in two. */
export function nearestFirst(occasions: readonly Occasion[]): {
	first: readonly Occasion[];
	later: readonly Occasion[];
} {
	const lastDay = occasions[FIRST_TOLD - 1]?.day;
	const isFirst = ({ day }: Occasion) => lastDay === undefined || day <= lastDay;
	return { first: occasions.filter(isFirst), later: occasions.filter((one) => !isFirst(one)) };
}

const DAYS_OF_A_WEEK = 7;

/** The days that are of somebody's week at that moment, wherever her clock is. */
export function weekAnywhere(at: Temporal.Instant): { from: string; until: string } {
	const today = at.toZonedDateTimeISO('UTC').toPlainDate();
	return {
		from: today.subtract({ days: 1 }).toString(),
		until: today.add({ days: DAYS_OF_A_WEEK }).toString()
	};
}

/** Of what was read of several centres, what each has in its own seven days, by its own clock. */
export function inTheirWeek(
	planned: readonly Occasion[],
	todayAt: (centreId: string) => string
): Occasion[] {
	return planned.filter(({ centreId, day }) => {
		const today = Temporal.PlainDate.from(todayAt(centreId));
		const ahead = today.until(day).days;
		return ahead >= 0 && ahead < DAYS_OF_A_WEEK;
	});
}

/** In the order of their hours; what has none comes first in its day. */
export function inOrder(occasions: readonly Occasion[]): Occasion[] {
	return occasions.toSorted(
		(one, other) =>
			between(one.day, other.day) ||
			between(one.startsAt ?? '', other.startsAt ?? '') ||
			one.title.localeCompare(other.title, 'fr') ||
			between(one.id, other.id)
	);
}

/** Days, hours and identifiers are in order as they are written. */
const between = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Whether it has ended, on the day it is. */
function isOver({ startsAt, minutes }: HeldDate, now: Temporal.ZonedDateTime): boolean {
	if (startsAt === null) return false;
	const end = now.withPlainTime(startsAt).add({ minutes });
	return Temporal.ZonedDateTime.compare(end, now) <= 0;
}

const hasStarted = ({ day, startsAt }: HeldDate, now: Temporal.ZonedDateTime): boolean =>
	startsAt !== null &&
	day === now.toPlainDate().toString() &&
	Temporal.PlainTime.compare(startsAt, now.toPlainTime()) <= 0;

const endOf = (startsAt: string, minutes: number) =>
	Temporal.PlainTime.from(startsAt).add({ minutes }).toString({ smallestUnit: 'minute' });
