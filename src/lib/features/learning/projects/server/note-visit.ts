import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseVisit, type VisitRefusal, type VisitWords } from '../domain/refuse-visit.ts';
import { findProject, type FoundProject, UNKNOWN_PROJECT } from './find-project.ts';

/**
 * Somebody came for a project: the day, how long, what was done. Noted by the centre, or by a
 * colleague of another one to whom this project was opened; it counts for the centre of the project.
 */
export async function noteVisit(
	db: Db,
	visit: VisitWords & { projectId: string; today: string }
): Promise<{ id: string } | VisitRefusal> {
	const project = await findProject(db, visit.projectId);
	if (!project) return UNKNOWN_PROJECT;
	const refusal = refuseVisit(visit, project, visit.today);
	if (refusal) return refusal;
	const who = [...new Set(visit.personIds)];
	const members = await db
		.selectFrom('project_people')
		.where('project_id', '=', visit.projectId)
		.select('person_id')
		.execute();
	const known = new Set(members.map(({ person_id }) => person_id));
	if (who.some((id) => !known.has(id))) {
		return refuse(
			'unknown-person',
			'Une de ces personnes n’est plus dans le projet\u00a0: rechargez la page.'
		);
	}
	const id = await writeVisit(db, project, visit);
	await writePeople(db, { visitId: id, centreId: project.centreId, who });
	await writeJournal(db, {
		action: 'note-visit',
		kind: 'project-visit',
		id,
		centreId: project.centreId
	});
	return { id };
}

async function writeVisit(db: Db, project: FoundProject, visit: VisitWords): Promise<string> {
	const { id } = await db
		.insertInto('project_visits')
		.values({
			centre_id: project.centreId,
			project_id: project.id,
			day: visit.day,
			minutes: visit.minutes,
			unnamed: visit.unnamed,
			done: visit.done.trim() || null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (!visit.device) return id;
	await db
		.insertInto('repaired_devices')
		.values({
			visit_id: id,
			centre_id: project.centreId,
			brand: visit.device.brand.trim(),
			fault: visit.device.fault.trim() || null,
			repaired: visit.device.repaired,
			...recordedBy(db)
		})
		.execute();
	return id;
}

async function writePeople(
	db: Db,
	{ visitId, centreId, who }: { visitId: string; centreId: string; who: string[] }
): Promise<void> {
	if (who.length === 0) return;
	await db
		.insertInto('project_visit_people')
		.values(
			who.map((person_id) => ({
				visit_id: visitId,
				person_id,
				centre_id: centreId,
				...recordedBy(db)
			}))
		)
		.execute();
}

/**
 * A visit noted by mistake counts no more and stays written. A guest takes back only what she noted
 * herself: the database refuses her the others.
 */
export async function undoProjectVisit(
	db: Db,
	visitId: string
): Promise<{ undone: string } | VisitRefusal> {
	const visit = await db
		.selectFrom('project_visits')
		.where('id', '=', visitId)
		.select(['centre_id', 'recorded_by'])
		.executeTakeFirst();
	if (!visit || (db.acting.role === 'guest' && visit.recorded_by !== db.acting.staffId)) {
		return refuse('unknown-visit', 'Cette venue n’est pas à vous, ou n’existe plus.');
	}
	const undone = await db
		.insertInto('project_visit_undos')
		.values({ visit_id: visitId, centre_id: visit.centre_id, ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('visit_id')
		.executeTakeFirst();
	if (undone) {
		const centreId = visit.centre_id;
		await writeJournal(db, { action: 'undo', kind: 'project-visit', id: visitId, centreId });
	}
	return { undone: visitId };
}
