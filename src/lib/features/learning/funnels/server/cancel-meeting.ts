import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { expectedAt, lockMeeting } from './lock-meeting.ts';
import { type RoomRefusal, UNKNOWN_MEETING } from './room-for.ts';

export type CancelMeetingRefusal = RoomRefusal | { refusal: 'was-held'; message: string };

/**
 * Cancels a meeting where nobody is noted as having come. Whoever was invited to it waits for another
 * invitation from then on, and is to be told.
 */
export async function cancelMeeting(
	db: Db,
	meetingId: string
): Promise<{ cancelled: string } | CancelMeetingRefusal> {
	const meeting = await lockMeeting(db, meetingId);
	if (!meeting) return UNKNOWN_MEETING;
	if (meeting.isCancelled) return { cancelled: meetingId };
	if (await somebodyCame(db, meetingId)) {
		return refuse('was-held', 'Des personnes sont notées venues\u00a0: cette réunion a eu lieu.');
	}
	await db
		.insertInto('information_meeting_cancellations')
		.values({ meeting_id: meetingId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'cancel', kind: 'information-meeting', id: meetingId });
	return { cancelled: meetingId };
}

async function somebodyCame(db: Db, meetingId: string): Promise<boolean> {
	const { rows } = await sql`
		select from (select distinct on (entry_id) came from meeting_attendances
			where meeting_id = ${meetingId} order by entry_id, id desc) a
		where a.came limit 1`.execute(db);
	return rows.length > 0;
}

/** Takes the cancellation back: whoever was invited to it and to nothing else is expected again. */
export async function restoreMeeting(
	db: Db,
	meetingId: string
): Promise<{ restored: string; expected: number } | RoomRefusal> {
	const meeting = await lockMeeting(db, meetingId);
	if (!meeting) return UNKNOWN_MEETING;
	if (meeting.isCancelled) {
		await db
			.deleteFrom('information_meeting_cancellations')
			.where('meeting_id', '=', meetingId)
			.execute();
		await writeJournal(db, { action: 'restore', kind: 'information-meeting', id: meetingId });
	}
	return { restored: meetingId, expected: (await expectedAt(db, [meetingId])).length };
}
