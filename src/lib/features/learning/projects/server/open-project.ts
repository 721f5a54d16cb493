import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type ProjectRefusal, type ProjectWords, refuseProject } from '../domain/refuse-project.ts';

export type NewProject = ProjectWords & {
	/** The activity whose fiche tells it. */
	programmeId?: string;
	today: string;
};

/** Opens a project; whoever opens it follows it. */
export async function openProject(
	db: Db,
	project: NewProject
): Promise<{ id: string } | ProjectRefusal> {
	const refusal = refuseProject(project, project.today);
	if (refusal) return refusal;
	const { id } = await db
		.insertInto('projects')
		.values({
			centre_id: centreOf(db),
			kind: project.kind,
			title: project.title.trim(),
			wish: project.wish.trim() || null,
			programme_id: project.programmeId ?? null,
			opened_on: project.openedOn,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (db.acting.staffId) {
		await db
			.insertInto('project_animators')
			.values({
				project_id: id,
				staff_id: db.acting.staffId,
				centre_id: centreOf(db),
				...recordedBy(db)
			})
			.execute();
	}
	await writeJournal(db, { action: 'open', kind: 'project', id });
	return { id };
}
