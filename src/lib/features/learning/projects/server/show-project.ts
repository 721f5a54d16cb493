import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { findProject, type FoundProject } from './find-project.ts';
import { type ProjectVisit, readVisits, sumVisits, type VisitCursor } from './read-visits.ts';

export type ProjectMember = { personId: string; name: string | null };

export type ShownProject = FoundProject & {
	people: ProjectMember[];
	animators: { staffId: string; name: string }[];
	visits: ProjectVisit[];
	next: VisitCursor | null;
	sums: { visits: number; minutes: number; lastVisitOn: string | null };
};

/** A project of the acting centre with its people, who follows it and its visits, or null. */
export async function showProject(
	db: Db,
	{ projectId, below }: { projectId: string; below?: VisitCursor }
): Promise<ShownProject | null> {
	const project = await findProject(db, projectId);
	if (!project) return null;
	const members = await db
		.selectFrom('project_people')
		.where('project_id', '=', projectId)
		.orderBy('recorded_at')
		.orderBy('person_id')
		.select('person_id')
		.execute();
	const names = await peopleByIds(
		db,
		members.map(({ person_id }) => person_id)
	);
	const animators = await db
		.selectFrom('project_animators')
		.where('project_id', '=', projectId)
		.select('staff_id')
		.select(authorOf('project_animators.staff_id').as('name'))
		.orderBy('recorded_at')
		.execute();
	return {
		...project,
		people: members.map(({ person_id: personId }) => {
			const person = names.get(personId);
			return { personId, name: person ? `${person.givenName} ${person.familyName}` : null };
		}),
		animators: animators.map(({ staff_id, name }) => ({ staffId: staff_id, name: name ?? '' })),
		...(await readVisits(db, { projectId, below })),
		sums: await sumVisits(db, projectId)
	};
}
