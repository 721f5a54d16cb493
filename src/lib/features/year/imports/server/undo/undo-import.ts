import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseMerged } from './refuse-merged.ts';
import { findObstacles } from './find-obstacles.ts';
import { type NamedObstacle, nameObstacles } from './name-obstacles.ts';
import { type ClosedYear, refuseClosedYear } from '../write/refuse-closed-year.ts';
import { restoreRows } from './restore-rows.ts';
import { retakeBookings } from './retake-bookings.ts';
import { holdSheets, waitForImports } from '../write/stamp-import.ts';

export type UndoRefusal =
	| ClosedYear
	| {
			refusal: 'unknown-import' | 'already-undone' | 'merged-since' | 'taken-since';
			message: string;
	  }
	| {
			refusal: 'changed-since';
			message: string;
			/** One sentence a record, and where it is: « Présence du 11/01/2018, groupe 1 : modifiée le … ». */
			records: NamedObstacle[];
	  };

/**
 * Takes an import back: the tables are then exactly as before it, and what its séances to come need
 * is taken again. Refused, with the records that stand in the way, when anything it wrote was changed,
 * completed or built upon since, or when somebody else has taken what a séance needs.
 */
export async function undoImport(
	db: Db,
	{ importId }: { importId: string }
): Promise<{ undone: string; rows: number } | UndoRefusal> {
	await waitForImports(db);
	const found = await db
		.selectFrom('imports as i')
		.leftJoin('import_undos as u', 'u.import_id', 'i.id')
		// From an address, which may hold anything: compared as a text, it is never an error.
		.where(sql<boolean>`i.id::text = ${importId}`)
		.select(['i.kind', 'i.years', 'i.recorded_at', 'u.import_id as undone'])
		.executeTakeFirst();
	if (!found) return refuse('unknown-import', 'Cet import n’existe pas.');
	if (found.undone) return refuse('already-undone', 'Cet import est déjà annulé.');
	// A list of members is of no year: nothing of it is frozen with one.
	const closed = found.kind === 'members' ? null : await refuseClosedYear(db, found.years);
	if (closed) return closed;
	await holdSheets(db, found.years);
	const merged = await refuseMerged(db, importId);
	if (merged) return merged;
	const obstacles = await findObstacles(db, importId, found.recorded_at.toString());
	if (obstacles.length > 0) {
		const records = await nameObstacles(db, obstacles);
		return refuse(
			'changed-since',
			`Cet import ne peut plus être annulé\u00a0: ${agreed(records.length, 'un élément a changé', `${records.length} éléments ont changé`)} depuis.`,
			{ records }
		);
	}
	const rows = await restoreRows(db, importId);
	const taken = await retakeBookings(db, importId);
	if (taken) {
		return refuse('taken-since', `Cet import ne peut plus être annulé. ${taken.message}`);
	}
	await db
		.insertInto('import_undos')
		.values({ import_id: importId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'undo-import', kind: 'import', id: importId });
	return { undone: importId, rows };
}
