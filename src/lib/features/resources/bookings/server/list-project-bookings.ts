import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

export type ProjectBooking = {
	id: string;
	/** A machine, or a room. */
	name: string;
	machineId: string | null;
	roomId: string | null;
	projectId: string;
	/** What it is called; null: she does not read it, and it is taken for her too. */
	project: string | null;
	day: string;
	startsAt: string;
	endsAt: string;
};

/** What projects have taken on these days, in the hours of the centre: machines and rooms. */
export async function listProjectBookings(
	db: Db,
	from: string,
	to: string
): Promise<ProjectBooking[]> {
	const { rows } = await sql<ProjectBooking>`
		select b.id, coalesce(m.name, r.name) as name, b.machine_id as "machineId", b.room_id as "roomId",
			b.project_id as "projectId", p.title as project,
			to_char(lower(b.during) at time zone c.time_zone, 'YYYY-MM-DD') as day,
			to_char(lower(b.during) at time zone c.time_zone, 'HH24:MI') as "startsAt",
			to_char(upper(b.during) at time zone c.time_zone, 'HH24:MI') as "endsAt"
		from centres c
		join bookings b on b.centre_id = c.id and b.project_id is not null and b.staff_id is null
		left join projects p on p.id = b.project_id
		left join machines m on m.id = b.machine_id
		left join rooms r on r.id = b.room_id
		where c.id = ${centreOf(db)}
			and b.during && tstzrange(${from}::date::timestamp at time zone c.time_zone,
				(${to}::date + 1)::timestamp at time zone c.time_zone)
		order by b.during, b.id`.execute(db);
	return rows;
}
