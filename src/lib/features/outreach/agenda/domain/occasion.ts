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
	/** Null: nobody set a limit. Never negative. */
	seatsLeft: number | null;
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
		seatsLeft,
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

const endOf = (startsAt: string, minutes: number) =>
	Temporal.PlainTime.from(startsAt).add({ minutes }).toString({ smallestUnit: 'minute' });
