import { sql } from 'kysely';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { rebookResources } from '#lib/features/resources/bookings/index.server.ts';
import type { Booking, BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** What a free slot takes: a room of the centre, and who keeps it. */
export type SlotNeeds = { roomId: string | null; animatorIds: readonly string[] };

export type SlotBookingRefusal = BookingRefusal | { refusal: 'unknown-animator'; message: string };

/**
 * Slots are held in this room by these colleagues from now on, all of them or none. The slots are held,
 * or have just been made.
 */
export async function reserveForSlots(
	db: Db,
	slotIds: readonly string[],
	{ roomId, animatorIds }: SlotNeeds
): Promise<SlotBookingRefusal | null> {
	const leads = [...new Set(animatorIds)];
	const refusal = (await refuseAnimators(db, leads)) ?? (await refuseRoom(db, roomId));
	if (refusal) return refusal;
	await db.deleteFrom('drop_in_rooms').where('slot_id', 'in', slotIds).execute();
	await db.deleteFrom('drop_in_animators').where('slot_id', 'in', slotIds).execute();
	const stamp = { centre_id: centreOf(db), ...recordedBy(db) };
	if (roomId) {
		await db
			.insertInto('drop_in_rooms')
			.values(slotIds.map((slot_id) => ({ slot_id, room_id: roomId, ...stamp })))
			.execute();
	}
	if (leads.length > 0) {
		await db
			.insertInto('drop_in_animators')
			.values(
				slotIds.flatMap((slot_id) => leads.map((staff_id) => ({ slot_id, staff_id, ...stamp })))
			)
			.execute();
	}
	return bookSlots(db, slotIds);
}

/**
 * Takes the room and the colleagues of slots as they are now planned, and gives back what they had
 * before. What is over or cancelled takes nothing.
 */
export async function bookSlots(
	db: Db,
	slotIds: readonly string[]
): Promise<BookingRefusal | null> {
	const bookings = (await takingsOf(db, slotIds)).map(bookingOf);
	const taken = await rebookResources(db, 'slot', slotIds, bookings);
	return 'refusal' in taken ? taken : null;
}

async function refuseAnimators(
	db: Db,
	leads: readonly string[]
): Promise<SlotBookingRefusal | null> {
	if (leads.length === 0) return null;
	const team = new Set((await listAnimators(db)).map(({ staffId }) => staffId));
	if (leads.every((id) => team.has(id))) return null;
	return refuse(
		'unknown-animator',
		'Une de ces personnes n’est plus dans l’équipe\u00a0: rechargez la page.'
	);
}

/** One that is not the centre’s is refused before it is written; one that was withdrawn, once booked. */
async function refuseRoom(db: Db, roomId: string | null): Promise<BookingRefusal | null> {
	if (roomId === null) return null;
	const room = await db
		.selectFrom('rooms')
		.where('id', '=', roomId)
		.select('id')
		.executeTakeFirst();
	if (room) return null;
	return refuse(
		'unknown-room',
		'Cette salle n’est plus proposée\u00a0: rechargez la page, puis choisissez-en une autre.'
	);
}

type Taking = {
	slotId: string;
	kind: 'room' | 'animator';
	id: string;
	name: string;
	starts: Temporal.Instant;
	ends: Temporal.Instant;
};

const bookingOf = ({ slotId, kind, id, name, starts, ends }: Taking): Booking => ({
	resource: { kind, id, name },
	owner: { kind: 'slot', id: slotId },
	from: starts,
	until: ends
});

async function takingsOf(db: Db, slotIds: readonly string[]): Promise<Taking[]> {
	const { rows } = await sql<Taking>`
		select s.id as "slotId", r.kind, r.id, r.name, span.starts, span.ends
		from drop_in_slots s
		join centres c on c.id = s.centre_id
		cross join lateral (select (s.day + s.starts_at) at time zone c.time_zone as starts,
			(s.day + s.ends_at) at time zone c.time_zone as ends) span
		cross join lateral (
			select 'animator' as kind, m.id, m.display_name as name
			from drop_in_animators a join staff_members m on m.id = a.staff_id where a.slot_id = s.id
			union all
			select 'room', o.id, o.name
			from drop_in_rooms q join rooms o on o.id = q.room_id where q.slot_id = s.id
		) r
		where s.id = any(${slotIds}::uuid[]) and span.ends > ${db.acting.at.toString()}::timestamptz
			and not exists (select from drop_in_cancellations x where x.slot_id = s.id)`.execute(db);
	return rows;
}
