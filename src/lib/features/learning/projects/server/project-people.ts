import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { findProject, UNKNOWN_PROJECT, type UnknownProject } from './find-project.ts';

export type MemberRefusal =
	UnknownProject | { refusal: 'unknown-person' | 'has-come'; message: string };

/** A project is of one person or of several; said twice, she is in it once. */
export async function addToProject(
	db: Db,
	{ projectId, personId }: { projectId: string; personId: string }
): Promise<{ added: string } | MemberRefusal> {
	if (!(await findProject(db, projectId))) return UNKNOWN_PROJECT;
	if (!(await findPerson(db, personId))) {
		return refuse(
			'unknown-person',
			'Cette personne n’est pas connue de votre centre. Cherchez-la de nouveau.'
		);
	}
	const added = await db
		.insertInto('project_people')
		.values({
			project_id: projectId,
			person_id: personId,
			centre_id: centreOf(db),
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('person_id')
		.executeTakeFirst();
	if (added) await writeJournal(db, { action: 'add-person', kind: 'project', id: projectId });
	return { added: personId };
}

/** Takes somebody off a project that she never came to: a visit that was noted stays hers. */
export async function takeOffProject(
	db: Db,
	{ projectId, personId }: { projectId: string; personId: string }
): Promise<{ takenOff: string } | MemberRefusal> {
	const came = await db
		.selectFrom('project_visit_people as w')
		.innerJoin('project_visits as v', 'v.id', 'w.visit_id')
		.leftJoin('project_visit_undos as u', 'u.visit_id', 'v.id')
		.where('v.project_id', '=', projectId)
		.where('w.person_id', '=', personId)
		.where('u.visit_id', 'is', null)
		.select('v.id')
		.limit(1)
		.executeTakeFirst();
	if (came) {
		return refuse(
			'has-come',
			'Cette personne est venue\u00a0: elle reste dans le projet. Annulez d’abord ses venues.'
		);
	}
	const gone = await db
		.deleteFrom('project_people')
		.where('project_id', '=', projectId)
		.where('person_id', '=', personId)
		.returning('person_id')
		.executeTakeFirst();
	if (gone) await writeJournal(db, { action: 'take-off', kind: 'project', id: projectId });
	return { takenOff: personId };
}
