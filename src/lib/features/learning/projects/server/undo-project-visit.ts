import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { VisitRefusal } from '../domain/refuse-visit.ts';

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
		return { refusal: 'unknown-visit', message: 'Cette venue n’est pas à vous, ou n’existe plus.' };
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
