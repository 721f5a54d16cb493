import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type MeetingChange,
	type MeetingChangeRefusal,
	refuseChange
} from '../domain/meeting-change.ts';
import { bookMeeting, type MeetingBookingRefusal, type MeetingNeeds } from './book-meeting.ts';
import { findMeeting, type Meeting } from './list-meetings.ts';
import { expectedAt, lockMeeting } from './lock-meeting.ts';
import { refuseOtherMeeting } from './refuse-other-meeting.ts';
import { type RoomRefusal, UNKNOWN_MEETING } from './room-for.ts';

/**
 * A meeting takes place at another hour, in another place, with more seats or other people. Whoever is
 * invited stays invited and is to be told; what it had taken is free again.
 */
export async function changeMeeting(
	db: Db,
	change: MeetingChange & MeetingNeeds & { meetingId: string; today: string }
): Promise<{ changed: string } | MeetingChangeRefusal | MeetingBookingRefusal | RoomRefusal> {
	const { meetingId, today } = change;
	if (!(await lockMeeting(db, meetingId))) return UNKNOWN_MEETING;
	const before = (await findMeeting(db, meetingId))!;
	const expected = (await expectedAt(db, [meetingId])).length;
	const refusal =
		refuseChange(change, { ...before, expected }, today) ??
		(await refuseOtherMeeting(db, { ...change, programmeId: before.programmeId }));
	if (refusal) return refusal;
	await db
		.updateTable('information_meetings')
		.set({
			day: change.day,
			starts_at: change.startsAt,
			ends_at: change.endsAt,
			place: change.place.trim(),
			capacity: change.capacity
		})
		.where('id', '=', meetingId)
		.execute();
	if (hasMoved(before, change)) await keepWhatItWas(db, before);
	await writeJournal(db, { action: 'change', kind: 'information-meeting', id: meetingId });
	return (await bookMeeting(db, meetingId, change)) ?? { changed: meetingId };
}

/** More seats or another animator are nobody’s news. */
function hasMoved(before: Meeting, { day, startsAt, endsAt, place }: MeetingChange): boolean {
	const is = [day, startsAt, endsAt, place.trim()].join('\n');
	return [before.day, before.startsAt, before.endsAt, before.place].join('\n') !== is;
}

async function keepWhatItWas(db: Db, { id, day, startsAt, endsAt, place }: Meeting): Promise<void> {
	await db
		.insertInto('meeting_changes')
		.values({
			centre_id: centreOf(db),
			meeting_id: id,
			day,
			starts_at: startsAt,
			ends_at: endsAt,
			place,
			...recordedBy(db)
		})
		.execute();
}
