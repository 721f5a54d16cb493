import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { MeetingPlanRefusal } from '../domain/meeting-plan.ts';

export const MEETING_EXISTS: MeetingPlanRefusal = refuse(
	'meeting-exists',
	'Ce programme a déjà une réunion ce jour-là à cette heure\u00a0: ouvrez-la dans la liste, même annulée.'
);

/** A programme has one meeting at an hour; whoever plans another meanwhile waits for her turn. */
export async function refuseOtherMeeting(
	db: Db,
	at: { programmeId: string; meetingId: string; day: string; startsAt: string }
): Promise<MeetingPlanRefusal | null> {
	await db
		.selectFrom('programmes')
		.where('id', '=', at.programmeId)
		.forNoKeyUpdate()
		.select('id')
		.execute();
	const other = await db
		.selectFrom('information_meetings')
		.where('programme_id', '=', at.programmeId)
		.where('day', '=', at.day)
		.where('starts_at', '=', at.startsAt)
		.where('id', '<>', at.meetingId)
		.select('id')
		.executeTakeFirst();
	return other ? MEETING_EXISTS : null;
}
