import { findConfidential } from '#lib/features/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type MeetingPlan,
	type MeetingPlanRefusal,
	refuseMeeting
} from '../domain/meeting-plan.ts';

/** Plans a meeting of information for a programme; one at an hour. */
export async function planMeeting(
	db: Db,
	plan: MeetingPlan & { today: string }
): Promise<{ id: string } | MeetingPlanRefusal> {
	const refusal = refuseMeeting(plan, plan.today);
	if (refusal) return refusal;
	if (findConfidential(plan.place).findings.length > 0) {
		return {
			refusal: 'confidential',
			message: 'Écrivez seulement un lieu, sans numéro personnel.'
		};
	}
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', plan.programmeId)
		.select('id')
		.executeTakeFirst();
	if (!programme) {
		return { refusal: 'unknown-programme', message: 'Choisissez un programme de la liste.' };
	}
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
	if (!row) {
		return {
			refusal: 'meeting-exists',
			message:
				'Ce programme a déjà une réunion ce jour-là à cette heure : ouvrez-la dans la liste, même annulée.'
		};
	}
	await writeJournal(db, { action: 'plan', kind: 'information-meeting', id: row.id });
	return row;
}
