import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type NewGroup, type PlanRefusal, refusePlan } from '../../domain/groups/group-plan.ts';
import { minutesBetween } from '../../domain/seances/slot.ts';
import { weeklyDays } from '../../domain/seances/weekly-days.ts';
import { bookSeances } from '../seances/book-seances.ts';
import { giveRoom, UNKNOWN_ROOM } from '../seances/give-room.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';

/** Plans a group and its weekly séances; the cycle is made when it is not there yet. */
export async function planGroup(
	db: Db,
	plan: NewGroup
): Promise<{ id: string } | PlanRefusal | BookingRefusal> {
	const refusal = refusePlan(plan);
	if (refusal) return refusal;
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const cycleId = await cycleFor(db, plan);
	if (!cycleId) {
		return refuse('unknown-programme', 'Choisissez un programme de la liste.');
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
			capacity: plan.capacity ?? null,
			...stamp
		})
		.onConflict((conflict) => conflict.columns(['cycle_id', 'label']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!group) {
		return refuse(
			'group-exists',
			'Ce cycle a déjà un groupe de ce nom\u00a0: choisissez un autre nom.'
		);
	}
	const planned_minutes = minutesBetween(plan.startsAt, plan.endsAt)!;
	const seances = await db
		.insertInto('seances')
		.values(
			weeklyDays(plan.firstDay, plan.seances, new Set(plan.skipped)).map((day) => ({
				centre_id,
				group_id: group.id,
				day,
				starts_at: plan.startsAt,
				planned_minutes,
				...stamp
			}))
		)
		.returning('id')
		.execute();
	if (!(await nameAnimators(db, group.id, plan.animators))) {
		return refuse(
			'unknown-animator',
			'Une des personnes qui animent n’est plus de votre équipe\u00a0: rechargez la page, puis choisissez.'
		);
	}
	if (plan.roomId && !(await giveRoom(db, group.id, plan.roomId))) return UNKNOWN_ROOM;
	const taken = await bookSeances(
		db,
		seances.map(({ id }) => id)
	);
	if (taken) return taken;
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

/** False when one of them does not work here: the table alone would take a neighbour's colleague. */
async function nameAnimators(db: Db, groupId: string, named: string[]): Promise<boolean> {
	if (named.length === 0) return true;
	const team = new Set((await listAnimators(db)).map(({ staffId }) => staffId));
	const chosen = new Set(named);
	if (!chosen.isSubsetOf(team)) return false;
	const { recorded_at } = recordedBy(db);
	const centre_id = centreOf(db);
	await db
		.insertInto('group_animators')
		.values(
			[...chosen].map((staff_id) => ({ group_id: groupId, staff_id, centre_id, recorded_at }))
		)
		.execute();
	return true;
}
