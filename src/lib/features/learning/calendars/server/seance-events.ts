import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** A month back, a year ahead: a telephone asks again every few hours. */
const [DAYS_BACK, DAYS_AHEAD] = [31, 366];

/** Whether a day is one that a calendar shows now. */
export const isShown = (day: RawBuilder<unknown>, { acting }: Db): RawBuilder<unknown> => {
	const today = sql`${acting.at.toString()}::timestamptz::date`;
	return sql`${day} between ${today} - ${DAYS_BACK}::int and ${today} + ${DAYS_AHEAD}::int`;
};

/** The columns of a séance `s` of the group `g`, in the centre `c`, as every calendar writes them. */
export const seanceEvent = (title: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	'seance-' || s.id || '@declic' as uid, span.starts as from,
	span.starts + make_interval(mins => coalesce(s.real_minutes, s.planned_minutes)) as until,
	${title} as title, coalesce(r.name, s.venue, g.venue, c.name) as place,
	(select count(*) from seance_moves m where m.seance_id = s.id)
		+ (x.recorded_at is not null or y.cycle_id is not null)::int as sequence,
	x.recorded_at is not null or y.cycle_id is not null as "isCancelled",
	greatest(s.recorded_at, x.recorded_at, y.recorded_at) as "changedAt"`;

/** What they are read from, beside `s`, `g` and `c`. */
export const besideSeance = sql`
	left join seance_cancellations x on x.seance_id = s.id
	left join cycle_cancellations y on y.cycle_id = g.cycle_id
	left join seance_rooms sr on sr.seance_id = s.id
	left join group_rooms gr on gr.group_id = g.id
	left join rooms r on r.id = case when sr.seance_id is not null then sr.room_id else gr.room_id end
	cross join lateral (select (s.day + s.starts_at) at time zone c.time_zone as starts) span`;
