import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { minutesBetween } from '../domain/slot.ts';
import { weeklyDays } from '../domain/weekly-days.ts';

export type NewGroup = {
	programmeId: string;
	year: number;
	cycleLabel: string;
	groupLabel: string;
	firstDay: string;
	seances: number;
	startsAt: string;
	endsAt: string;
	venue?: string;
	animators: string[];
	/** Days without a séance: holidays, closures. */
	skipped: string[];
};

export type PlanRefusal = {
	refusal: 'label-missing' | 'hours' | 'count' | 'unknown-programme' | 'group-exists';
	message: string;
};

/** Plans a group and its weekly séances; the cycle is made when it is not there yet. */
export async function planGroup(db: Db, plan: NewGroup): Promise<{ id: string } | PlanRefusal> {
	const minutes = minutesBetween(plan.startsAt, plan.endsAt);
	const refusal = refusePlan(plan, minutes);
	if (refusal || !minutes) return refusal!;
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const cycleId = await cycleFor(db, plan);
	if (!cycleId) {
		return { refusal: 'unknown-programme', message: 'Choisissez un programme de la liste.' };
	}
	const group = await db
		.insertInto('workshop_groups')
		.values({
			centre_id,
			cycle_id: cycleId,
			label: plan.groupLabel.trim(),
			weekday: Temporal.PlainDate.from(plan.firstDay).dayOfWeek,
			starts_at: plan.startsAt,
			ends_at: plan.endsAt,
			venue: plan.venue?.trim() || null,
			...stamp
		})
		.onConflict((conflict) => conflict.columns(['cycle_id', 'label']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!group) {
		return {
			refusal: 'group-exists',
			message: 'Ce cycle a déjà un groupe de ce nom : choisissez un autre nom.'
		};
	}
	await db
		.insertInto('seances')
		.values(
			weeklyDays(plan.firstDay, plan.seances, new Set(plan.skipped)).map((day) => ({
				centre_id,
				group_id: group.id,
				day,
				starts_at: plan.startsAt,
				planned_minutes: minutes,
				...stamp
			}))
		)
		.execute();
	if (plan.animators.length > 0) {
		await db
			.insertInto('group_animators')
			.values(
				plan.animators.map((staff_id) => ({
					group_id: group.id,
					staff_id,
					centre_id,
					recorded_at: stamp.recorded_at
				}))
			)
			.execute();
	}
	await writeJournal(db, { action: 'plan', kind: 'group', id: group.id });
	return group;
}

async function cycleFor(db: Db, plan: NewGroup): Promise<string | null> {
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', plan.programmeId)
		.select('id')
		.executeTakeFirst();
	if (!programme) return null;
	const cycle = await db
		.insertInto('cycles')
		.values({
			centre_id: centreOf(db),
			programme_id: programme.id,
			year: plan.year,
			label: plan.cycleLabel.trim(),
			...recordedBy(db)
		})
		.onConflict((conflict) =>
			conflict
				.columns(['centre_id', 'programme_id', 'year', 'label'])
				.doUpdateSet((eb) => ({ label: eb.ref('excluded.label') }))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	return cycle.id;
}

function refusePlan(plan: NewGroup, minutes: number | null): PlanRefusal | null {
	if (!plan.cycleLabel.trim()) {
		return {
			refusal: 'label-missing',
			message: 'Donnez un nom au cycle, par exemple « octobre-décembre ».'
		};
	}
	if (!minutes) {
		return { refusal: 'hours', message: 'L’heure de fin doit suivre l’heure de début.' };
	}
	if (!(plan.seances >= 1 && plan.seances <= 60)) {
		return { refusal: 'count', message: 'Un groupe compte de 1 à 60 séances.' };
	}
	return null;
}
