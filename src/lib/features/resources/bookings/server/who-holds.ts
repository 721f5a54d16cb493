import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { type Booking, type Holder, takenMessage } from '../domain/booking.ts';

/** The sentence for what is taken: the first one told whole, the others counted. */
export async function whoHolds(
	db: Db,
	refused: readonly Omit<Booking, 'owner'>[]
): Promise<string> {
	const [first] = refused;
	const { id, kind, name } = first!.resource;
	const { rows } = await sql<Omit<Holder, 'kind' | 'name'>>`
		select to_char(spot.starts, 'YYYY-MM-DD') as day, to_char(spot.starts, 'HH24:MI') as from,
			to_char(spot.ends, 'HH24:MI') as until, held.what, held.by
		from centres c
		left join lateral (
			select b.during,
				case when b.seance_id is not null then p.name || coalesce(', ' || nullif(g.label, ''), '')
					when b.meeting_id is not null then 'une réunion'
					when b.slot_id is not null then 'un créneau libre' else 'un projet' end as what,
				${authorOf('b.recorded_by')} as by
			from bookings b
			left join seances s on s.id = b.seance_id
			left join workshop_groups g on g.id = s.group_id
			left join cycles y on y.id = g.cycle_id
			left join programmes p on p.id = y.programme_id
			where coalesce(b.room_id, b.staff_id, b.machine_id) = ${id}
				and b.during && tstzrange(${first!.from.toString()}, ${first!.until.toString()})
			order by b.during limit 1) held on true
		cross join lateral (
			select coalesce(lower(held.during), ${first!.from.toString()}::timestamptz) at time zone c.time_zone as starts,
				coalesce(upper(held.during), ${first!.until.toString()}::timestamptz) at time zone c.time_zone as ends
		) spot
		where c.id = ${centreOf(db)}`.execute(db);
	return takenMessage({ kind, name, ...rows[0]! }, refused.length - 1);
}
