import { counted } from '#lib/shared/french-plural.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { expectedAt, lockMeeting } from './lock-meeting.ts';

export type RoomRefusal = {
	refusal: 'unknown-meeting' | 'meeting-cancelled' | 'meeting-past' | 'meeting-full';
	message: string;
};

export const UNKNOWN_MEETING: RoomRefusal = refuse(
	'unknown-meeting',
	'Cette réunion n’existe plus\u00a0: choisissez-en une autre.'
);

/**
 * Whether a meeting has seats for so many more people of these programmes, the meeting held until
 * the end; its day, or null when they are invited to none.
 */
export async function roomFor(
	db: Db,
	wanted: {
		meetingId?: string;
		people: number;
		programmes: ReadonlySet<string>;
		today: string;
	}
): Promise<{ day: string | null } | RoomRefusal> {
	if (wanted.meetingId === undefined) return { day: null };
	const meeting = await lockMeeting(db, wanted.meetingId);
	if (!meeting || [...wanted.programmes].some((id) => id !== meeting.programmeId)) {
		return UNKNOWN_MEETING;
	}
	if (meeting.isCancelled) {
		return refuse('meeting-cancelled', 'Cette réunion est annulée\u00a0: choisissez-en une autre.');
	}
	if (meeting.day < wanted.today) {
		return refuse('meeting-past', 'Cette réunion est passée\u00a0: choisissez-en une autre.');
	}
	const left = meeting.capacity - (await expectedAt(db, [meeting.id])).length;
	if (wanted.people > left) {
		return refuse('meeting-full', fullMessage(left, wanted.people));
	}
	return { day: meeting.day };
}

function fullMessage(left: number, people: number): string {
	const elsewhere = 'choisissez une autre réunion';
	if (left <= 0) return `Cette réunion est complète\u00a0: ${elsewhere}.`;
	return `Il reste ${counted(left, 'place')} à cette réunion, pour ${counted(people, 'personne')}\u00a0: invitez-en moins, ou ${elsewhere}.`;
}
