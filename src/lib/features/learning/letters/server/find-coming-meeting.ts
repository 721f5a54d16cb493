import {
	listComingMeetings,
	type MeetingLine
} from '#lib/features/learning/funnels/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The meetings of a programme that are ahead and not cancelled, the next one first. */
export async function meetingsToInviteTo(
	db: Db,
	asked: { programmeId: string; today: string }
): Promise<MeetingLine[]> {
	const coming = await listComingMeetings(db, asked);
	return coming.filter(({ isCancelled }) => !isCancelled);
}
