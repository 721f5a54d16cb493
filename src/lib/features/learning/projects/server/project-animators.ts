import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { findProject, UNKNOWN_PROJECT, type UnknownProject } from './find-project.ts';

/** Says who of the centre follows a project: those of the list, and nobody else any more. */
export async function setProjectAnimators(
	db: Db,
	{ projectId, staffIds }: { projectId: string; staffIds: readonly string[] }
): Promise<
	{ animators: number } | UnknownProject | { refusal: 'unknown-animator'; message: string }
> {
	if (!(await findProject(db, projectId))) return UNKNOWN_PROJECT;
	const team = new Set((await listAnimators(db)).map(({ staffId }) => staffId));
	const wanted = [...new Set(staffIds)];
	if (wanted.some((id) => !team.has(id))) {
		return refuse(
			'unknown-animator',
			'Une de ces personnes n’est plus dans l’équipe\u00a0: rechargez la page.'
		);
	}
	let gone = db.deleteFrom('project_animators').where('project_id', '=', projectId);
	if (wanted.length > 0) gone = gone.where('staff_id', 'not in', wanted);
	await gone.execute();
	if (wanted.length > 0) {
		await db
			.insertInto('project_animators')
			.values(
				wanted.map((staff_id) => ({
					project_id: projectId,
					staff_id,
					centre_id: centreOf(db),
					...recordedBy(db)
				}))
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	await writeJournal(db, { action: 'set-animators', kind: 'project', id: projectId });
	return { animators: wanted.length };
}
