import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** The next ones are those that somebody frees. */
const BOOKINGS_SHOWN = 30;

export type ComingBooking = {
	id: string;
	projectId: string;
	project: string;
	day: string;
	from: string;
	until: string;
	by: string | null;
};

/** What a machine is taken for from now on, the next one first, in the hours of the centre. */
export async function comingBookings(db: Db, machineId: string): Promise<ComingBooking[]> {
	const { rows } = await sql<ComingBooking>`
		select b.id, b.project_id as "projectId", p.title as project,
			to_char(lower(b.during) at time zone c.time_zone, 'YYYY-MM-DD') as day,
			to_char(lower(b.during) at time zone c.time_zone, 'HH24:MI') as "from",
			to_char(upper(b.during) at time zone c.time_zone, 'HH24:MI') as "until",
			${authorOf('b.recorded_by')} as by
		from bookings b
		join projects p on p.id = b.project_id
		join centres c on c.id = b.centre_id
		where b.centre_id = ${centreOf(db)} and b.machine_id = ${machineId}
			and upper(b.during) > ${db.acting.at.toString()}::timestamptz
		order by lower(b.during), b.id limit ${BOOKINGS_SHOWN}`.execute(db);
	return rows;
}

/**
 * Frees one booking of a machine that is not over; null when there is none any more. What was is the
 * journal’s: the hour is free again at once.
 */
export async function freeMachineBooking(
	db: Db,
	{ bookingId, machineId }: { bookingId: string; machineId: string }
): Promise<{ projectId: string } | null> {
	const { rows } = await sql<{ projectId: string }>`
		delete from bookings
		where id = ${bookingId} and machine_id = ${machineId} and centre_id = ${centreOf(db)}
			and upper(during) > ${db.acting.at.toString()}::timestamptz
		returning project_id as "projectId"`.execute(db);
	return rows[0] ?? null;
}
