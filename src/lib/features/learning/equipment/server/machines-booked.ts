import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** Whether a thing is awaited by a project between two days, in the centre’s zone. */
export async function machinesBooked(
	db: Db,
	machineId: string,
	{ from, to, timeZone }: { from: string; to: string; timeZone: string }
): Promise<boolean> {
	const { rows } = await sql<{ one: number }>`
		select 1 as one from bookings where machine_id = ${machineId}
			and during && tstzrange(${from}::date::timestamp at time zone ${timeZone},
				(${to}::date + 1)::timestamp at time zone ${timeZone})
		limit 1`.execute(db);
	return rows.length > 0;
}
