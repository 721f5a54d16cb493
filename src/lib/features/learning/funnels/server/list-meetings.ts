import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { expectedAt } from './lock-meeting.ts';

export type Meeting = {
	id: string;
	programmeId: string;
	programmeName: string;
	programmeSlug: string;
	day: string;
	startsAt: string;
	endsAt: string;
	place: string;
	capacity: number;
	isCancelled: boolean;
	/** How many are noted as having come. */
	came: number;
};

export type MeetingLine = Meeting & {
	/** Who is invited to it and has not said that she cannot come. */
	expected: number;
};

/** A page of meetings starts after this one: its day and identifier. */
export type MeetingCursor = { day: string; id: string };

const READ = sql`
	select m.id, m.programme_id as "programmeId", p.name as "programmeName", p.slug as "programmeSlug",
		m.day, to_char(m.starts_at, 'HH24:MI') as "startsAt", to_char(m.ends_at, 'HH24:MI') as "endsAt",
		m.place, m.capacity,
		exists (select from information_meeting_cancellations x where x.meeting_id = m.id) as "isCancelled",
		(select count(*)::int from (select distinct on (a.entry_id) a.came from meeting_attendances a
			where a.meeting_id = m.id order by a.entry_id, a.id desc) v where v.came) as came
	from information_meetings m join programmes p on p.id = m.programme_id`;

/** The meetings of today and after, the next one first: all of one programme, or of the centre. */
export async function listComingMeetings(
	db: Db,
	{ today, programmeId }: { today: string; programmeId?: string }
): Promise<MeetingLine[]> {
	const { rows } = await sql<Meeting>`${READ}
		where m.day >= ${today} and ${programmeId ? sql`m.programme_id = ${programmeId}` : sql`true`}
		order by m.day, m.starts_at, m.id`.execute(db);
	return withExpected(db, rows);
}

/** A page of the meetings that are over, the last one first: of one programme, or of the centre. */
export async function listPastMeetings(
	db: Db,
	{
		today,
		after,
		size,
		programmeId
	}: { today: string; after?: MeetingCursor; size: number; programmeId?: string }
): Promise<MeetingLine[]> {
	const below = after ? sql`(m.day, m.id) < (${after.day}::date, ${after.id}::uuid)` : sql`true`;
	const { rows } = await sql<Meeting>`${READ}
		where m.day < ${today} and ${below}
			and ${programmeId ? sql`m.programme_id = ${programmeId}` : sql`true`}
		order by m.day desc, m.id desc limit ${size}`.execute(db);
	return withExpected(db, rows);
}

/** One of them, or null: the acting centre has no such meeting. */
export async function findMeeting(db: Db, meetingId: string): Promise<Meeting | null> {
	const { rows } = await sql<Meeting>`${READ} where m.id = ${meetingId}`.execute(db);
	return rows[0] ?? null;
}

async function withExpected(db: Db, meetings: Meeting[]): Promise<MeetingLine[]> {
	const expected = await expectedAt(
		db,
		meetings.map(({ id }) => id)
	);
	const counts = Map.groupBy(expected, ({ meetingId }) => meetingId);
	return meetings.map((meeting) => ({
		...meeting,
		expected: counts.get(meeting.id)?.length ?? 0
	}));
}
