import { sql } from 'kysely';
import { listRooms, rebookResources } from '#lib/features/resources/bookings/index.server.ts';
import type { Booking, BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** What a meeting takes beside its place: a room of the centre, and who leads it. */
export type MeetingNeeds = { roomId: string | null; animatorIds: readonly string[] };

export type MeetingBookingRefusal =
	BookingRefusal | { refusal: 'unknown-animator'; message: string };

/**
 * Takes the room and the colleagues of a meeting at its hour, and gives back what it had before; the
 * database refuses what somebody else has.
 */
export async function bookMeeting(
	db: Db,
	meetingId: string,
	{ roomId, animatorIds }: MeetingNeeds
): Promise<MeetingBookingRefusal | null> {
	const team = new Map((await listAnimators(db)).map(({ staffId, name }) => [staffId, name]));
	const leads = [...new Set(animatorIds)];
	if (leads.some((id) => !team.has(id))) {
		return refuse(
			'unknown-animator',
			'Une de ces personnes n’est plus dans l’équipe\u00a0: rechargez la page.'
		);
	}
	const room = roomId ? (await listRooms(db)).find(({ id }) => id === roomId) : undefined;
	const hours = await hoursOf(db, meetingId);
	const owner = { kind: 'meeting' as const, id: meetingId };
	const bookings: Booking[] = [
		// A room that is no longer there is refused by its identifier.
		...(roomId
			? [
					{
						resource: { kind: 'room' as const, id: roomId, name: room?.name ?? '' },
						owner,
						...hours
					}
				]
			: []),
		...leads.map((id) => ({
			resource: { kind: 'animator' as const, id, name: team.get(id)! },
			owner,
			...hours
		}))
	];
	const taken = await rebookResources(db, 'meeting', [meetingId], bookings);
	return 'refusal' in taken ? taken : null;
}

/** From when to when, on the clock of the centre. */
async function hoursOf(
	db: Db,
	meetingId: string
): Promise<{ from: Temporal.Instant; until: Temporal.Instant }> {
	const { rows } = await sql<{ from: Temporal.Instant; until: Temporal.Instant }>`
		select (m.day + m.starts_at) at time zone c.time_zone as "from",
			(m.day + m.ends_at) at time zone c.time_zone as "until"
		from information_meetings m join centres c on c.id = m.centre_id
		where m.id = ${meetingId}`.execute(db);
	return rows[0]!;
}
