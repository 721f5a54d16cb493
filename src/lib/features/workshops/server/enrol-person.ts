import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type EnrolRefusal = {
	refusal: 'unknown-group' | 'already-enrolled' | 'group-full';
	message: string;
};

/** Enrols a person in a group for its whole course; the last seat goes to one person only. */
export async function enrolPerson(
	db: Db,
	request: { groupId: string; personId: string; enrolledOn?: string }
): Promise<{ id: string } | EnrolRefusal> {
	const group = await db
		.selectFrom('workshop_groups as g')
		.innerJoin('cycles as c', 'c.id', 'g.cycle_id')
		.innerJoin('programmes as p', 'p.id', 'c.programme_id')
		.where('g.id', '=', request.groupId)
		.forUpdate('g')
		.select(({ fn }) => ['g.id', fn.coalesce('g.capacity', 'p.capacity').as('capacity')])
		.executeTakeFirst();
	if (!group) return { refusal: 'unknown-group', message: 'Ce groupe n’existe plus.' };
	const { enrolled } = await db
		.selectFrom('enrolments as e')
		.leftJoin('departures as d', 'd.enrolment_id', 'e.id')
		.where('e.group_id', '=', request.groupId)
		.where('d.enrolment_id', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('enrolled'))
		.executeTakeFirstOrThrow();
	if (group.capacity !== null && enrolled >= group.capacity) {
		return {
			refusal: 'group-full',
			message: `Ce groupe est complet (${group.capacity} personnes). Proposez un autre créneau.`
		};
	}
	const enrolment = await db
		.insertInto('enrolments')
		.values({
			centre_id: centreOf(db),
			group_id: request.groupId,
			person_id: request.personId,
			enrolled_on: request.enrolledOn ?? null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.columns(['group_id', 'person_id']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!enrolment) {
		return { refusal: 'already-enrolled', message: 'Cette personne est déjà dans ce groupe.' };
	}
	await writeJournal(db, { action: 'enrol', kind: 'enrolment', id: enrolment.id });
	return enrolment;
}
