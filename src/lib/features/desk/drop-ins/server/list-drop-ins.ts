import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type DropIn = {
	id: string;
	day: string;
	startsAt: string;
	endsAt: string;
	/** The room of the centre it takes, or the words that say where; null at the centre. */
	venue: string | null;
	/** Those words, as they were typed. */
	words: string | null;
	roomId: string | null;
	/** Who keeps it. */
	animators: { id: string; name: string }[];
	capacity: number;
	cancelled: boolean;
	reason: string | null;
	/** With a seat kept, not there yet. */
	expected: number;
	there: number;
	/** Came and left. */
	left: number;
	seatsLeft: number;
};

/** The slots of a day, in order of time, with what is left of each. */
export function listDropIns(db: Db, day: string): Promise<DropIn[]> {
	return listDropInsBetween(db, day, day);
}

/** The slots of a span of days, both included; counts are derived. */
export async function listDropInsBetween(db: Db, from: string, to: string): Promise<DropIn[]> {
	const { rows } = await sql<DropIn>`
		select s.id, s.day, s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity,
			coalesce(o.name, s.venue) as venue, s.venue as words, o.id as "roomId", k.animators,
			x.slot_id is not null as cancelled, x.reason,
			n.expected, n.there, n."left", s.capacity - n.expected - n.there as "seatsLeft"
		from drop_in_slots s
		left join drop_in_cancellations x on x.slot_id = s.id
		left join drop_in_rooms q on q.slot_id = s.id
		left join rooms o on o.id = q.room_id
		cross join lateral (
			select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.display_name)
				order by m.display_name), '[]') as animators
			from drop_in_animators a join staff_members m on m.id = a.staff_id where a.slot_id = s.id
		) k
		cross join lateral (
			select count(*) filter (where a.visit_id is null and l.visit_id is null) as expected,
				count(*) filter (where a.visit_id is not null and l.visit_id is null) as there,
				count(*) filter (where l.visit_id is not null) as "left"
			from drop_in_visits v
			left join drop_in_arrivals a on a.visit_id = v.id
			left join drop_in_leavings l on l.visit_id = v.id
			where v.slot_id = s.id
				and not exists (select from drop_in_visit_undos u where u.visit_id = v.id)
		) n
		where s.day between ${from}::date and ${to}::date
		order by s.day, s.starts_at`.execute(db);
	return rows;
}
