import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Booking, BookingOwner, BookingRefusal } from '../domain/booking.ts';
import { refuseRooms } from './refuse-rooms.ts';
import { whoHolds } from './who-holds.ts';

type Wanted = {
	room_id?: string;
	staff_id?: string;
	machine_id?: string;
	seance_id?: string;
	meeting_id?: string;
	project_id?: string;
	slot_id?: string;
	starts: string;
	ends: string;
};

/**
 * Takes rooms, colleagues and machines for something planned: all of them or none. The database
 * refuses what is taken already, whoever took it; two people who ask at once, the second one waits
 * and is told who was first. The owner named by the booking belongs to the acting centre.
 */
export async function bookResources(
	db: Db,
	bookings: readonly Booking[]
): Promise<{ booked: number } | BookingRefusal> {
	if (bookings.length === 0) return { booked: 0 };
	if (bookings.some(({ from, until }) => Temporal.Instant.compare(from, until) >= 0)) {
		return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
	}
	const refusal = await refuseRooms(db, bookings);
	if (refusal) return refusal;
	const { recorded_at, recorded_by } = recordedBy(db);
	// One order for everybody: two people who want the same things never wait for each other.
	const { rows } = await sql<{ resource: string; starts: Temporal.Instant }>`
		insert into bookings (centre_id, room_id, staff_id, machine_id, seance_id, meeting_id, project_id,
			slot_id, during, recorded_at, recorded_by)
		select ${centreOf(db)}, w.room_id, w.staff_id, w.machine_id, w.seance_id, w.meeting_id, w.project_id,
			w.slot_id, tstzrange(w.starts, w.ends), ${recorded_at}::timestamptz, ${recorded_by}::uuid
		from jsonb_to_recordset(${JSON.stringify(bookings.map(wanted))}::jsonb) as w(
			room_id uuid, staff_id uuid, machine_id uuid, seance_id uuid, meeting_id uuid, project_id uuid,
			slot_id uuid, starts timestamptz, ends timestamptz)
		order by coalesce(w.room_id, w.staff_id, w.machine_id), w.starts
		on conflict do nothing
		returning coalesce(room_id, staff_id, machine_id) as resource, lower(during) as starts`.execute(db);
	if (rows.length === bookings.length) return { booked: rows.length };
	const written = new Set(rows.map(({ resource, starts }) => `${resource} ${starts}`));
	const refused = bookings
		.filter(({ resource, from }) => !written.has(`${resource.id} ${from}`))
		.toSorted((one, other) => Temporal.Instant.compare(one.from, other.from));
	return refuse('taken', await whoHolds(db, refused));
}

/**
 * What these things had is given back, and what they need from now on is taken. In a centre one does it
 * after the other: two that exchange their rooms at the same moment, each with its own given back,
 * would wait for each other. Rows of what is booked are held before, never afterwards.
 */
export async function rebookResources(
	db: Db,
	kind: BookingOwner['kind'],
	ids: readonly string[],
	bookings: readonly Booking[]
): Promise<{ booked: number } | BookingRefusal> {
	await takeTurnInCentre(db, 'rebooking');
	if (ids.length > 0) {
		await db.deleteFrom('bookings').where(`${kind}_id`, 'in', ids).execute();
	}
	return bookResources(db, bookings);
}

function wanted({ resource, owner, from, until }: Booking): Wanted {
	const column = { room: 'room_id', animator: 'staff_id', machine: 'machine_id' } as const;
	return {
		[column[resource.kind]]: resource.id,
		[`${owner.kind}_id`]: owner.id,
		starts: from.toString(),
		ends: until.toString()
	};
}
