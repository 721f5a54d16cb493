import { sql } from 'kysely';
import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { DROP_IN_TITLE, type Occasion } from '#lib/features/outreach/agenda/index.ts';

type Span = { from: string; until: string };

/**
 * What the acting centre has planned, whoever it is for: the slots of a span, and the courses whose next
 * séance is in it. A team announces what the public agenda does not tell: a course for children, a full one.
 */
export async function readPlanned(db: Db, span: Span): Promise<Occasion[]> {
	const centreId = centreOf(db);
	const [slots, courses] = await Promise.all([
		listDropInsBetween(db, span.from, span.until),
		coursesIn(db, centreId, span)
	]);
	return [
		...slots
			.filter(({ cancelled }) => !cancelled)
			.map(({ id, day, startsAt, endsAt, venue, seatsLeft }): Occasion => ({
				...{ kind: 'drop-in', id, centreId, title: DROP_IN_TITLE, day, startsAt, endsAt },
				...{ place: venue, seatsLeft: Math.max(0, seatsLeft), isTooLate: false, course: null }
			})),
		...courses.map(({ label, cycleId, days, hasBegun, ...course }): Occasion => ({
			...{ ...course, kind: 'course', centreId, isTooLate: false },
			course: { cycleId, label, days, hasBegun }
		}))
	];
}

type CourseRow = Omit<Occasion, 'kind' | 'centreId' | 'course' | 'isTooLate'> &
	NonNullable<Occasion['course']>;

async function coursesIn(db: Db, centreId: string, { from, until }: Span): Promise<CourseRow[]> {
	const { rows } = await sql<CourseRow>`
		with ahead as materialized (
			select distinct on (s.group_id) s.group_id, s.id, s.day, s.starts_at, s.planned_minutes, s.venue,
				jsonb_agg(s.day) over (partition by s.group_id order by s.day
					rows between unbounded preceding and unbounded following) as days
			from seances s
			where s.centre_id = ${centreId} and s.day >= ${from}::date
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
			order by s.group_id, s.day, s.starts_at
		)
		select g.id, p.name as title, a.day, coalesce(r.name, a.venue, g.venue) as place,
			to_char(coalesce(a.starts_at, g.starts_at), 'HH24:MI') as "startsAt",
			to_char(coalesce(a.starts_at, g.starts_at) + make_interval(mins => a.planned_minutes), 'HH24:MI')
				as "endsAt",
			greatest(0, coalesce(g.capacity, p.capacity) - (select count(*)::int from enrolments e
				where e.group_id = g.id
				and not exists (select from departures d where d.enrolment_id = e.id))) as "seatsLeft",
			c.id as "cycleId", c.label, a.days,
			exists (select from seances b where b.group_id = g.id and b.day < ${from}::date
				and not exists (select from seance_cancellations x where x.seance_id = b.id)) as "hasBegun"
		from ahead a
		join workshop_groups g on g.id = a.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		left join group_rooms gr on gr.group_id = g.id
		left join seance_rooms sr on sr.seance_id = a.id
		left join rooms r on r.id = case when sr.seance_id is null then gr.room_id else sr.room_id end
		where a.day <= ${until}::date
			and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		order by a.day, "startsAt", p.name, g.id`.execute(db);
	return rows;
}
