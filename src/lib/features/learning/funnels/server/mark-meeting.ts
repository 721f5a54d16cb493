import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { UNKNOWN_ENTRY } from './entry-refusal.ts';
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts';
import { type RoomRefusal, UNKNOWN_MEETING } from './room-for.ts';

export type MarkRefusal =
	RoomRefusal | { refusal: 'unknown-entry' | 'meeting-ahead'; message: string };

/**
 * Notes who came to a meeting and who did not, null to take it back; all or nothing. Somebody of the
 * list who comes without being invited is noted too, whatever the seats: she is in the room.
 */
export async function markMeeting(
	db: Db,
	entry: { meetingId: string; marks: ReadonlyMap<string, boolean | null>; today: string }
): Promise<{ noted: number } | MarkRefusal> {
	const { meetingId, marks, today } = entry;
	// Whoever notes at a meeting waits her turn: rows are written in the order of the turns.
	const meeting = await lockMeeting(db, meetingId);
	const refusal = meeting ? refuseMark(meeting, today) : UNKNOWN_MEETING;
	if (refusal) return refusal;
	const known = await marksOf(db, meeting!, [...marks.keys()]);
	if ([...marks.keys()].some((id) => !known.has(id))) return UNKNOWN_ENTRY as MarkRefusal;
	const changed = [...marks].filter(([id, came]) => known.get(id) !== came);
	if (changed.length === 0) return { noted: 0 };
	await db
		.insertInto('meeting_attendances')
		.values(
			changed.map(([id, came]) => ({
				centre_id: centreOf(db),
				meeting_id: meetingId,
				entry_id: id,
				came,
				...recordedBy(db)
			}))
		)
		.execute();
	await writeJournal(db, { action: 'mark', kind: 'information-meeting', id: meetingId });
	return { noted: changed.length };
}

function refuseMark(meeting: LockedMeeting, today: string): MarkRefusal | null {
	if (meeting.isCancelled) {
		return refuse('meeting-cancelled', 'Cette réunion est annulée\u00a0: rétablissez-la d’abord.');
	}
	if (meeting.day <= today) return null;
	return refuse(
		'meeting-ahead',
		'Cette réunion n’a pas encore eu lieu\u00a0: notez les venues ce jour-là.'
	);
}

/** What is noted of each of these entries of its programme; an entry of another is not there. */
async function marksOf(
	db: Db,
	meeting: LockedMeeting,
	entryIds: string[]
): Promise<Map<string, boolean | null>> {
	const { rows } = await sql<{ id: string; came: boolean | null }>`
		select p.id, (select a.came from meeting_attendances a
			where a.meeting_id = ${meeting.id} and a.entry_id = p.id order by a.id desc limit 1) as came
		from pre_list_entries p
		where p.programme_id = ${meeting.programmeId} and p.id = any (${entryIds}::uuid[])`.execute(db);
	return new Map(rows.map(({ id, came }) => [id, came]));
}
