import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { type CalendarEvent, writeIcs } from '../domain/write-ics.ts';
import { linkOfToken } from './calendar-token.ts';

/** The meetings where somebody is expected; given by who knows the way to a group, which knows rights. */
export type MeetingsOf = (
	db: Db,
	personId: string
) => Promise<(Omit<CalendarEvent, 'uid' | 'title' | 'place'> & { id: string; place: string })[]>;

type Opened = { centre_id: string; person_id: string };

/** A month back, a year ahead: a telephone asks again every few hours. */
const [DAYS_BACK, DAYS_AHEAD] = [31, 366];

/**
 * The appointments behind a resident’s address, or null: unknown, closed, of a record that is no more,
 * they are all the same. Whoever looks at her telephone learns that she goes to the social centre, and
 * neither for what course, nor with whom, nor at what level.
 */
export async function readPersonCalendar(
	world: World,
	token: string,
	meetingsOf: MeetingsOf
): Promise<string | null> {
	const subject = linkOfToken(token);
	if (!subject) return null;
	const at = world.now();
	const link = await asActing(
		world.database,
		{ staffId: null, role: 'sign-in', centres: [], at, subject },
		(db) =>
			db
				.selectFrom('person_calendar_links')
				.where('id', '=', subject)
				.select(['centre_id', 'person_id'])
				.executeTakeFirst()
	);
	if (!link) return null;
	return asActing(
		world.database,
		{ staffId: null, role: 'operator', centres: [link.centre_id], at },
		async (db) => writeCalendar(db, link, await meetingsOf(db, link.person_id))
	);
}

async function writeCalendar(
	db: Db,
	{ centre_id, person_id }: Opened,
	meetings: Awaited<ReturnType<MeetingsOf>>
): Promise<string> {
	const today = db.acting.at.toString();
	const days = sql`between ${today}::timestamptz::date - ${DAYS_BACK}::int
		and ${today}::timestamptz::date + ${DAYS_AHEAD}::int`;
	const { rows } = await sql<CalendarEvent>`
		select 'seance-' || s.id || '@declic' as uid, span.starts as from,
			span.starts + make_interval(mins => coalesce(s.real_minutes, s.planned_minutes)) as until,
			'Atelier au centre social' as title, coalesce(r.name, s.venue, g.venue, c.name) as place,
			(select count(*) from seance_moves m where m.seance_id = s.id)
				+ (x.recorded_at is not null or y.cycle_id is not null)::int as sequence,
			x.recorded_at is not null or y.cycle_id is not null as "isCancelled",
			greatest(s.recorded_at, x.recorded_at, y.recorded_at) as "changedAt"
		from enrolments e
		join workshop_groups g on g.id = e.group_id
		join seances s on s.group_id = g.id
		join centres c on c.id = s.centre_id
		left join departures d on d.enrolment_id = e.id
		left join seance_cancellations x on x.seance_id = s.id
		left join cycle_cancellations y on y.cycle_id = g.cycle_id
		left join seance_rooms sr on sr.seance_id = s.id
		left join group_rooms gr on gr.group_id = g.id
		left join rooms r on r.id = case when sr.seance_id is not null then sr.room_id else gr.room_id end
		cross join lateral (select (s.day + s.starts_at) at time zone c.time_zone as starts) span
		where e.person_id = ${person_id} and e.centre_id = ${centre_id} and s.starts_at is not null
			and s.day ${days} and (d.left_on is null or s.day < d.left_on)
		union all
		select 'projet-' || b.id || '@declic', lower(b.during), upper(b.during),
			'Rendez-vous au centre social', c.name, 0, false, b.recorded_at
		from project_people p
		join bookings b on b.project_id = p.project_id
		join centres c on c.id = b.centre_id
		where p.person_id = ${person_id} and p.centre_id = ${centre_id}
			and lower(b.during)::date ${days}
		order by 2, 1`.execute(db);
	return writeIcs('Centre social', [
		...rows,
		...meetings.map(({ id, ...meeting }) => ({
			...meeting,
			uid: `reunion-${id}@declic`,
			title: 'Réunion au centre social'
		}))
	]);
}
