import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { expectedAt } from './lock-meeting.ts';

export type PersonMeeting = {
	id: string;
	from: Temporal.Instant;
	until: Temporal.Instant;
	place: string;
	/** How often it changed. */
	sequence: number;
	isCancelled: boolean;
	changedAt: Temporal.Instant;
};

/** The meetings where somebody is expected, called off or not: those of a month ago and after. */
export async function meetingsOfPerson(db: Db, personId: string): Promise<PersonMeeting[]> {
	const { rows } = await sql<PersonMeeting & { entryId: string }>`
		select distinct on (m.id) m.id, p.id as "entryId",
			(m.day + m.starts_at) at time zone c.time_zone as "from",
			(m.day + m.ends_at) at time zone c.time_zone as "until", m.place,
			(select count(*) from meeting_changes h where h.meeting_id = m.id)
				+ (x.meeting_id is not null)::int as sequence,
			x.meeting_id is not null as "isCancelled",
			greatest(m.recorded_at, x.recorded_at, (select max(h.recorded_at) from meeting_changes h
				where h.meeting_id = m.id)) as "changedAt"
		from pre_list_entries p
		join funnel_invitations i on i.entry_id = p.id
		join information_meetings m on m.id = i.meeting_id
		join centres c on c.id = m.centre_id
		left join information_meeting_cancellations x on x.meeting_id = m.id
		where p.person_id = ${personId}
			and m.day > ${db.acting.at.toString()}::timestamptz::date - 31
		order by m.id, i.recorded_at desc, i.id desc`.execute(db);
	const expected = await expectedAt(
		db,
		rows.map(({ id }) => id)
	);
	return rows
		.filter(({ id, entryId }) =>
			expected.some((one) => one.meetingId === id && one.entryId === entryId)
		)
		.map(({ entryId: _entry, ...meeting }) => meeting);
}
