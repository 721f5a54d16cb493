import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type LockedMeeting = {
	id: string;
	programmeId: string;
	day: string;
	capacity: number;
	isCancelled: boolean;
};

/** Whoever wants seats of a meeting waits her turn; null when the acting centre has no such one. */
export async function lockMeeting(db: Db, meetingId: string): Promise<LockedMeeting | null> {
	const meeting = await db
		.selectFrom('information_meetings')
		.where('id', '=', meetingId)
		.forUpdate()
		.select(['id', 'programme_id', 'day', 'capacity'])
		.executeTakeFirst();
	if (!meeting) return null;
	// Read once the lock is held: the row that was waited for may have been cancelled meanwhile.
	const cancelled = await db
		.selectFrom('information_meeting_cancellations')
		.where('meeting_id', '=', meetingId)
		.select('meeting_id')
		.executeTakeFirst();
	const { id, programme_id: programmeId, day, capacity } = meeting;
	return { id, programmeId, day, capacity, isCancelled: cancelled !== undefined };
}

/**
 * Who is expected at these meetings: those whose last invitation is to one of them, who have neither
 * said that they cannot come nor left the list. A meeting that is over keeps who was expected when it
 * ended: what is written afterwards, another invitation first of all, is of what comes next.
 */
export async function expectedAt(
	db: Db,
	meetingIds: readonly string[]
): Promise<{ meetingId: string; entryId: string; personId: string }[]> {
	const { rows } = await sql<{ meetingId: string; entryId: string; personId: string }>`
		select i.meeting_id as "meetingId", i.entry_id as "entryId", n.person_id as "personId"
		from funnel_invitations i
		join pre_list_entries n on n.id = i.entry_id
		join information_meetings m on m.id = i.meeting_id
		join centres h on h.id = m.centre_id
		cross join lateral (select (m.day + m.ends_at) at time zone h.time_zone as at) ending
		where i.meeting_id = any (${[...meetingIds]}::uuid[])
			and not exists (select from funnel_invitation_undos u where u.invitation_id = i.id)
			and not exists (select from pre_list_withdrawals w
				where w.entry_id = i.entry_id and w.recorded_at < ending.at)
			and not exists (select from funnel_invitations o where o.entry_id = i.entry_id
				and (o.recorded_at, o.id) > (i.recorded_at, i.id) and o.recorded_at < ending.at
				and not exists (select from funnel_invitation_undos u where u.invitation_id = o.id))
			and coalesce((select k.outcome from funnel_calls k
				where k.entry_id = i.entry_id and (k.recorded_at, k.id) > (i.recorded_at, i.id)
					and k.recorded_at < ending.at and not exists (select from funnel_call_undos u where u.call_id = k.id)
				order by k.recorded_at desc, k.id desc limit 1), '') <> 'cannot-come'
		order by i.entry_id`.execute(db);
	return rows;
}
