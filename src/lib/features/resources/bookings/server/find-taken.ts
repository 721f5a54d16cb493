import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Booking } from '../domain/booking.ts';
import { whoHolds } from './who-holds.ts';

/**
 * What somebody has already of what is wanted, a sentence for each room or colleague, as a refusal would
 * tell it; nothing is taken. What another centre has is not seen from here: it is refused once asked for.
 */
export async function findTaken(
	db: Db,
	wanted: readonly Omit<Booking, 'owner'>[]
): Promise<string[]> {
	const asked = wanted.map(({ resource, from, until }, nth) => ({
		...{ nth, id: resource.id, starts: from.toString(), ends: until.toString() }
	}));
	const { rows } = await sql<{ nth: number }>`
		select w.nth from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
			as w(nth int, id uuid, starts timestamptz, ends timestamptz)
		where w.ends > ${db.acting.at.toString()}::timestamptz and exists (select from bookings b
			where (b.room_id = w.id or b.staff_id = w.id or b.machine_id = w.id)
				and b.during && tstzrange(w.starts, w.ends))
		order by w.starts, w.nth`.execute(db);
	const taken = Map.groupBy(
		rows.map(({ nth }) => wanted[nth]!),
		({ resource }) => resource.id
	);
	const sentences = [];
	for (const refused of taken.values()) sentences.push(await whoHolds(db, refused));
	return sentences;
}
