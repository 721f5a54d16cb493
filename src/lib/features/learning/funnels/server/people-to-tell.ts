import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type MeetingBefore = { day: string; startsAt: string; endsAt: string; place: string };

/**
 * What a meeting was when it last moved, and who was invited by then: those whom nobody reached since
 * still expect it where it was. Null: it never moved.
 */
export async function peopleToTell(
	db: Db,
	meetingId: string
): Promise<{ before: MeetingBefore; entryIds: string[] } | null> {
	const { rows } = await sql<MeetingBefore & { entryIds: string[] }>`
		select c.day, to_char(c.starts_at, 'HH24:MI') as "startsAt",
			to_char(c.ends_at, 'HH24:MI') as "endsAt", c.place,
			array(select distinct i.entry_id from funnel_invitations i
				where i.meeting_id = c.meeting_id and (i.recorded_at, i.id) < (c.recorded_at, c.id)
					and not exists (select from funnel_invitation_undos u where u.invitation_id = i.id)
					and not exists (select from funnel_calls k where k.entry_id = i.entry_id
						and (k.recorded_at, k.id) > (c.recorded_at, c.id) and k.outcome <> 'no-answer'
						and not exists (select from funnel_call_undos u where u.call_id = k.id))
			) as "entryIds"
		from meeting_changes c where c.meeting_id = ${meetingId}
		order by c.recorded_at desc, c.id desc limit 1`.execute(db);
	const [last] = rows;
	if (!last) return null;
	const { entryIds, ...before } = last;
	return { before, entryIds };
}
