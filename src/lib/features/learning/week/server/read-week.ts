import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import { listComeBacksBetween } from '#lib/features/desk/requests/index.server.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import { closureOn, closureReason } from '#lib/features/learning/closures/index.ts';
import { listLoansDue } from '#lib/features/learning/equipment/index.server.ts';
import { listCallsBetween } from '#lib/features/learning/follow-ups/index.server.ts';
import {
	listMeetingsBetween,
	listPromisedCalls
} from '#lib/features/learning/funnels/index.server.ts';
import { listSeancesBetween } from '#lib/features/learning/workshops/index.server.ts';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { listProjectBookings, listRooms } from '#lib/features/resources/bookings/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import type { Week, WeekNow } from '../domain/lay-week.ts';
import {
	afterwardsItems,
	bookingItem,
	comeBackItem,
	loanItem,
	meetingItem,
	type NameOf,
	promisedItems,
	seanceItem,
	slotItem
} from './week-items.ts';

/**
 * All that stands in the week of the acting centre, asked at once. Whoever calls nobody back is told of
 * no call; the names of those to call come last, when there are some.
 */
export async function readWeek(
	db: Db,
	{ days, now, seesCalls }: { days: readonly string[]; now: WeekNow; seesCalls: boolean }
): Promise<Week> {
	const [from, to] = [days[0]!, days.at(-1)!];
	const read = await together({
		seances: listSeancesBetween(db, from, to),
		slots: listDropInsBetween(db, from, to),
		meetings: listMeetingsBetween(db, from, to),
		bookings: listProjectBookings(db, from, to),
		loans: listLoansDue(db, from, to),
		backs: listComeBacksBetween(db, from, to),
		promised: seesCalls ? listPromisedCalls(db, from, to) : [],
		afterwards: seesCalls ? listCallsBetween(db, from, to) : [],
		calendar: readCalendar(db, from),
		rooms: listRooms(db),
		team: listAnimators(db)
	});
	const nameOf = await namesOf(db, [...read.backs, ...read.promised, ...read.afterwards]);
	return {
		days,
		items: [
			...read.seances.map((seance) => seanceItem(seance, now)),
			...read.slots.map((slot) => slotItem(slot, now)),
			...read.meetings.map(meetingItem),
			...read.bookings.map(bookingItem),
			...read.loans.map(loanItem),
			...read.backs.map((back) => comeBackItem(back, nameOf)),
			...promisedItems(read.promised, nameOf),
			...afterwardsItems(read.afterwards, nameOf)
		],
		closed: Object.fromEntries(
			days.flatMap((day) => {
				const closure = closureOn(day, read.calendar);
				if (!closure) return [];
				const isShut = closure.kind !== 'school-holiday';
				return [[day, { reason: closureReason(closure), isShut }]];
			})
		),
		rooms: read.rooms.map(({ id, name }) => ({ id, name })),
		team: read.team.map(({ staffId, name }) => ({ id: staffId, name }))
	};
}

async function namesOf(db: Db, those: readonly { personId: string | null }[]): Promise<NameOf> {
	const people = await peopleByIds(
		db,
		those.flatMap(({ personId }) => personId ?? [])
	);
	return (personId) => {
		const person = personId === null ? undefined : people.get(personId);
		return person ? `${person.givenName} ${person.familyName}` : null;
	};
}
