import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type ProjectRefusal, type ProjectWords, refuseProject } from '../domain/refuse-project.ts';
import { UNKNOWN_PROJECT, type UnknownProject } from './find-project.ts';

/** Puts the words of a project right; it never begins after a visit that was noted. */
export async function changeProject(
	db: Db,
	change: ProjectWords & { projectId: string; programmeId?: string; today: string }
): Promise<{ changed: string } | ProjectRefusal | UnknownProject> {
	const refusal = refuseProject(change, change.today);
	if (refusal) return refusal;
	const first = await db
		.selectFrom('project_visits as v')
		.leftJoin('project_visit_undos as u', 'u.visit_id', 'v.id')
		.where('v.project_id', '=', change.projectId)
		.where('u.visit_id', 'is', null)
		.orderBy('v.day')
		.select('v.day')
		.executeTakeFirst();
	if (first && first.day < change.openedOn) {
		return refuse(
			'opened-on',
			`Une venue est notée le ${plainDay(first.day)}\u00a0: le projet commence ce jour-là ou avant.`
		);
	}
	const changed = await db
		.updateTable('projects')
		.where('id', '=', change.projectId)
		.set({
			kind: change.kind,
			title: change.title.trim(),
			wish: change.wish.trim() || null,
			programme_id: change.programmeId ?? null,
			opened_on: change.openedOn
		})
		.returning('id')
		.executeTakeFirst();
	if (!changed) return UNKNOWN_PROJECT;
	await writeJournal(db, { action: 'change', kind: 'project', id: change.projectId });
	return { changed: change.projectId };
}
