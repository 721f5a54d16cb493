import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { CONFIDENTIAL_PLACE } from '../domain/meeting-change.ts';
import {
	type MeetingPlan,
	type MeetingPlanRefusal,
	refuseMeeting
} from '../domain/meeting-plan.ts';
import { bookMeeting, type MeetingBookingRefusal, type MeetingNeeds } from './book-meeting.ts';
import { MEETING_EXISTS } from './refuse-other-meeting.ts';

/** Plans a meeting of information for a programme, with its room and who leads it; one at an hour. */
export async function planMeeting(
	db: Db,
	plan: MeetingPlan & Partial<MeetingNeeds> & { today: string }
): Promise<{ id: string } | MeetingPlanRefusal | MeetingBookingRefusal | FormatRefusal> {
	const refusal = refuseMeeting(plan, plan.today);
	if (refusal) return refusal;
	if (findConfidential(plan.place).findings.length > 0) return CONFIDENTIAL_PLACE;
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', plan.programmeId)
		// Nobody moves a meeting to the same hour meanwhile.
		.forNoKeyUpdate()
		.select('id')
		.executeTakeFirst();
	if (!programme) {
		return refuse('unknown-programme', 'Choisissez un programme de la liste.');
	}
	const other = await refuseStepOf(db, 'meeting', [plan.programmeId]);
	if (other) return other;
	const row = await db
		.insertInto('information_meetings')
		.values({
			centre_id: centreOf(db),
			programme_id: plan.programmeId,
			day: plan.day,
			starts_at: plan.startsAt,
			ends_at: plan.endsAt,
			place: plan.place.trim(),
			capacity: plan.capacity,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.columns(['programme_id', 'day', 'starts_at']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!row) return MEETING_EXISTS;
	await writeJournal(db, { action: 'plan', kind: 'information-meeting', id: row.id });
	const { roomId = null, animatorIds = [] } = plan;
	return (await bookMeeting(db, row.id, { roomId, animatorIds })) ?? row;
}
