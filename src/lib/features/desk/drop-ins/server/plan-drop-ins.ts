import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { holidayOn } from '#lib/shared/french-holidays.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	daysOfPlan,
	type DropInPlan,
	type DropInPlanRefusal,
	refuseDropInPlan
} from '../domain/drop-in-plan.ts';
import { reserveForSlots, type SlotBookingRefusal, type SlotNeeds } from './book-slots.ts';

export type PlannedDropIns = {
	ids: string[];
	/** Public holidays left out. */
	holidays: string[];
	/** Days that already had a slot at that hour: left as they are. */
	already: string[];
};

/**
 * Plans one slot, or one a week until a day, with its room and who keeps it; public holidays are left
 * out and said. One day when the room or a colleague is taken, and nothing is planned.
 */
export async function planDropIns(
	db: Db,
	plan: DropInPlan & Partial<SlotNeeds>
): Promise<PlannedDropIns | DropInPlanRefusal | SlotBookingRefusal> {
	const refusal = refuseDropInPlan(plan) ?? refuseSecret(plan.venue ?? '');
	if (refusal) return refusal;
	const { days, holidays } = daysOfPlan(plan);
	if (days.length === 0) {
		return refuse(
			'holiday',
			`Le ${plainDay(plan.day)} est férié (${holidayOn(plan.day)})\u00a0: choisissez un autre jour.`
		);
	}
	const written = await db
		.insertInto('drop_in_slots')
		.values(
			days.map((day) => ({
				centre_id: centreOf(db),
				day,
				starts_at: plan.startsAt,
				ends_at: plan.endsAt,
				capacity: plan.capacity,
				venue: plan.venue?.trim() || null,
				...recordedBy(db)
			}))
		)
		.onConflict((conflict) => conflict.columns(['centre_id', 'day', 'starts_at']).doNothing())
		.returning(['id', 'day'])
		.execute();
	if (written.length === 0) {
		return refuse(
			'slot-exists',
			'Il y a déjà un créneau ce jour-là à cette heure\u00a0: ouvrez-le dans la liste.'
		);
	}
	const ids = written.map(({ id }) => id);
	const { roomId = null, animatorIds = [] } = plan;
	const taken = await reserveForSlots(db, ids, { roomId, animatorIds });
	if (taken) return taken;
	const made = new Set(written.map(({ day }) => day));
	await writeJournal(db, ...ids.map((id) => ({ action: 'plan', kind: 'drop-in-slot', id })));
	return {
		ids,
		holidays,
		already: days.filter((day) => !made.has(day))
	};
}

function refuseSecret(venue: string): DropInPlanRefusal | null {
	if (findConfidential(venue).findings.length === 0) return null;
	return refuse('confidential', 'Écrivez seulement un lieu, sans numéro personnel.');
}
