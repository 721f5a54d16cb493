import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type PlannedMeeting = {
	id: string;
	day: string;
	startsAt: string;
	endsAt: string;
	programmeName: string;
	/** What is told to people. */
	place: string;
	roomId: string | null;
	animators: { id: string; name: string }[];
	cancelled: boolean;
};

/** The meetings of a span of days, both included, with what each has taken; one statement. */
export async function listMeetingsBetween(
	db: Db,
	from: string,
	to: string
): Promise<PlannedMeeting[]> {
	const { rows } = await sql<PlannedMeeting>`
		select m.id, m.day, to_char(m.starts_at, 'HH24:MI') as "startsAt",
			to_char(m.ends_at, 'HH24:MI') as "endsAt", p.name as "programmeName", m.place,
			(select b.room_id from bookings b where b.meeting_id = m.id and b.room_id is not null) as "roomId",
			(select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.display_name)
					order by s.display_name), '[]')
				from bookings b join staff_members s on s.id = b.staff_id where b.meeting_id = m.id) as animators,
			exists (select from information_meeting_cancellations x where x.meeting_id = m.id) as cancelled
		from information_meetings m join programmes p on p.id = m.programme_id
		where m.day between ${from}::date and ${to}::date
		order by m.day, m.starts_at, m.id`.execute(db);
	return rows;
}
