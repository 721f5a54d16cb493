import { sql } from 'kysely';
import { rebookResources } from '#lib/features/resources/bookings/index.server.ts';
import type { Booking, BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type Taking = {
	seanceId: string;
	kind: 'room' | 'animator';
	id: string;
	name: string;
	starts: Temporal.Instant;
	ends: Temporal.Instant;
};

/**
 * Takes the room and the animators of séances as they are now planned, and gives back what they had
 * before. What is over, cancelled or without an hour takes nothing: the register of a past season
 * may well say that somebody was in two rooms.
 */
export async function bookSeances(
	db: Db,
	seanceIds: readonly string[]
): Promise<BookingRefusal | null> {
	await lockSeances(db, seanceIds);
	const bookings = (await takingsOf(db, seanceIds)).map(bookingOf);
	const taken = await rebookResources(db, 'seance', seanceIds, bookings);
	return 'refusal' in taken ? taken : null;
}

/** Who cancels one of them meanwhile gives back what it holds: she comes before all of this, or after. */
async function lockSeances(db: Db, seanceIds: readonly string[]): Promise<void> {
	await sql`select from seances where id = any(${seanceIds}::uuid[]) order by id for update`.execute(
		db
	);
}

function bookingOf({ seanceId, kind, id, name, starts, ends }: Taking): Booking {
	return {
		resource: { kind, id, name },
		owner: { kind: 'seance', id: seanceId },
		from: starts,
		until: ends
	};
}

async function takingsOf(db: Db, seanceIds: readonly string[]): Promise<Taking[]> {
	const { rows } = await sql<Taking>`
		with planned as (
			select s.id, s.group_id, span.starts, span.starts + make_interval(mins => s.planned_minutes) as ends
			from seances s
			join centres c on c.id = s.centre_id
			join workshop_groups g on g.id = s.group_id
			cross join lateral (select (s.day + s.starts_at) at time zone c.time_zone as starts) span
			where s.id = any(${seanceIds}::uuid[]) and s.starts_at is not null
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
				and not exists (select from cycle_cancellations x where x.cycle_id = g.cycle_id)
		)
		select p.id as "seanceId", r.kind, r.id, r.name, p.starts, p.ends
		from planned p
		cross join lateral (
			select 'animator' as kind, m.id, m.display_name as name
			from (
				select staff_id from seance_animators where seance_id = p.id
				union all
				select staff_id from group_animators where group_id = p.group_id
					and not exists (select from seance_animators where seance_id = p.id)
			) a join staff_members m on m.id = a.staff_id
			union all
			select 'room', o.id, o.name
			from (
				select room_id from seance_rooms where seance_id = p.id
				union all
				select room_id from group_rooms where group_id = p.group_id
					and not exists (select from seance_rooms where seance_id = p.id)
			) q join rooms o on o.id = q.room_id
		) r
		where p.ends > ${db.acting.at.toString()}::timestamptz`.execute(db);
	return rows;
}
