import { invitePeople } from '#lib/features/learning/funnels/index.server.ts';
import type { Channel } from '#lib/features/learning/funnels/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type InvitedBy = {
	invited: Set<string>;
	/** Left as they are, each with what is said after her name. */
	skipped: { entryId: string; message: string }[];
};
export type NotInvited = { refusal: 'not-invited'; message: string };

/** What concerns the meeting itself, and not somebody who is to come to it. */
const OF_THE_MEETING = /^(meeting-|unknown-meeting)/;

/**
 * Invites these people to the meeting of a run. That none of them may be invited any more is no
 * refusal of the run: somebody else invited them meanwhile. A meeting full or cancelled is one.
 */
export async function inviteBy(
	db: Db,
	asked: { entryIds: string[]; channel: Channel; meetingId: string; today: string }
): Promise<InvitedBy | NotInvited> {
	if (asked.entryIds.length === 0) return { invited: new Set(), skipped: [] };
	const done = await invitePeople(db, asked);
	if (!('refusal' in done)) {
		return { invited: new Set(done.invited.map(({ entryId }) => entryId)), skipped: done.skipped };
	}
	if (OF_THE_MEETING.test(done.refusal)) return refuse('not-invited', done.message);
	const message = 'n’attendait plus d’invitation';
	return { invited: new Set(), skipped: asked.entryIds.map((entryId) => ({ entryId, message })) };
}
