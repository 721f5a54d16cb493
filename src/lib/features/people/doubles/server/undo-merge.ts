import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { undoLimit } from '../domain/undo-limit.ts';
import { waitForDoubles } from './wait-for-doubles.ts';
import { type Steps, undoSteps } from './written-steps.ts';

export type UndoRefusal = {
	refusal: 'unknown-merge' | 'already-undone' | 'too-late' | 'merged-again' | 'changed-since';
	message: string;
};

/** A line that is missing, is there already, or breaks a rule: what was built since stands in the way. */
const IN_THE_WAY = /^23(503|505|514)$/;

/**
 * Makes two records of one again, exactly as they were; what was recorded since stays with the one
 * that was kept.
 */
export async function undoMerge(
	db: Db,
	mergeId: string
): Promise<{ keptId: string; mergedId: string } | UndoRefusal> {
	await waitForDoubles(db);
	const merge = await db
		.selectFrom('person_merges as m')
		.leftJoin('person_merge_undos as u', 'u.merge_id', 'm.id')
		.where('m.id', '=', mergeId)
		.select([
			'm.id',
			'm.kept_id',
			'm.merged_id',
			'm.moves',
			'm.recorded_at',
			'u.merge_id as undone'
		])
		.executeTakeFirst();
	if (!merge) return refuse('unknown-merge', 'Cette réunion de fiches n’existe pas.');
	if (merge.undone) {
		return refuse('already-undone', 'Les deux fiches sont déjà séparées.');
	}
	const isTooLate = Temporal.Instant.compare(merge.recorded_at, undoLimit(db.acting.at)) < 0;
	if (isTooLate || merge.moves === null) {
		return refuse(
			'too-late',
			'Cette réunion a plus de 30 jours, ou la fiche a été effacée depuis\u00a0: elle ne peut plus être annulée.'
		);
	}
	if (await findLater(db, merge)) {
		return refuse(
			'merged-again',
			'La fiche a été réunie à une autre depuis. Annulez d’abord la réunion la plus récente.'
		);
	}
	if (!(await tryUndo(db, merge.moves as unknown as Steps))) {
		return refuse(
			'changed-since',
			'Ce qui allait à l’autre fiche a changé depuis\u00a0: un groupe ou une séance n’existe plus. Rien n’a été touché.'
		);
	}
	await db
		.insertInto('person_merge_undos')
		.values({ merge_id: merge.id, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	// What it held of the other record is in the record again.
	await db.updateTable('person_merges').set({ moves: null }).where('id', '=', merge.id).execute();
	await writeJournal(db, { action: 'undo-merge', kind: 'person', id: merge.kept_id });
	return { keptId: merge.kept_id, mergedId: merge.merged_id };
}

/** A merge made later of one of the two, and not undone: it took what this one gave. */
async function findLater(
	db: Db,
	merge: { id: string; kept_id: string; merged_id: string }
): Promise<boolean> {
	const both = [merge.kept_id, merge.merged_id];
	const later = await db
		.selectFrom('person_merges as m')
		.leftJoin('person_merge_undos as u', 'u.merge_id', 'm.id')
		.where('u.merge_id', 'is', null)
		.where('m.id', '>', merge.id)
		.where((eb) => eb.or([eb('m.kept_id', 'in', both), eb('m.merged_id', 'in', both)]))
		.select('m.id')
		.executeTakeFirst();
	return later !== undefined;
}

async function tryUndo(db: Db, steps: Steps): Promise<boolean> {
	await sql`savepoint undoing`.execute(db);
	try {
		await undoSteps(db, steps);
		return true;
	} catch (error) {
		if (!IN_THE_WAY.test((error as { code?: string }).code ?? '')) throw error;
		await sql`rollback to savepoint undoing`.execute(db);
		return false;
	}
}
