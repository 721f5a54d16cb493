import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { expectedAt, lockMeeting } from './lock-meeting.ts';
import { type RoomRefusal, UNKNOWN_MEETING } from './room-for.ts';

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
