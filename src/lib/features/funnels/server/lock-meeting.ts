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
 * said that they cannot come nor left the list.
 */
export async function expectedAt(
	db: Db,
	meetingIds: readonly string[]
): Promise<{ meetingId: string; entryId: string }[]> {
	const { rows } = await sql<{ meetingId: string; entryId: string }>`
		select i.meeting_id as "meetingId", i.entry_id as "entryId"
		from funnel_invitations i
		where i.meeting_id = any (${[...meetingIds]}::uuid[])
			and not exists (select from funnel_invitation_undos u where u.invitation_id = i.id)
			and not exists (select from pre_list_withdrawals w where w.entry_id = i.entry_id)
			and not exists (select from funnel_invitations o where o.entry_id = i.entry_id
				and (o.recorded_at, o.id) > (i.recorded_at, i.id)
				and not exists (select from funnel_invitation_undos u where u.invitation_id = o.id))
			and coalesce((select k.outcome from funnel_calls k
				where k.entry_id = i.entry_id and (k.recorded_at, k.id) > (i.recorded_at, i.id)
					and not exists (select from funnel_call_undos u where u.call_id = k.id)
				order by k.recorded_at desc, k.id desc limit 1), '') <> 'cannot-come'
		order by i.entry_id`.execute(db);
	return rows;
}
