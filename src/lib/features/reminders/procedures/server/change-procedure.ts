import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Refusal } from '#lib/shared/refuse.ts';
import type { Rhythm } from '../domain/procedure.ts';
import { refuseChange } from '../domain/refuse-procedure.ts';
import { standingOf } from '../domain/standing.ts';
import { holdProcedure } from './hold-procedure.ts';
import { refuseCompanion } from './refuse-companion.ts';

export type ChangedProcedure = {
	procedureId: string;
	/** Whose page it is: hers, or that of somebody who goes with her. */
	personId: string;
	/** How many lines the page had read of it. */
	seen: number;
	kind: string;
	/** The date that waits: as the page showed it, or another. */
	dueOn: string;
	rhythm: Rhythm;
	companionId: string | null;
	bring: string;
	today: string;
};

/**
 * Writes a démarche anew: what was done stays done, and what it said until then is kept as a line. Its
 * dates are counted again from the one that is given, where that one or the rhythm is another.
 */
export async function changeProcedure(
	db: Db,
	asked: ChangedProcedure
): Promise<
	| { changed: string }
	| Refusal<
			| 'unknown-procedure'
			| 'changed'
			| 'already-done'
			| 'far-away'
			| 'confidential'
			| 'unknown-companion'
	  >
> {
	const { procedureId, companionId, today } = asked;
	const procedure = await holdProcedure(db, asked);
	if ('refusal' in procedure) return procedure;
	const refusal =
		refuseChange(procedure, asked, today) ??
		(companionId === procedure.companionId ? null : await refuseCompanion(db, companionId));
	if (refusal) return refusal;
	const { dueOn: waiting } = standingOf(procedure);
	const isSame = asked.rhythm === procedure.rhythm && asked.dueOn === waiting;
	const now = {
		kind: asked.kind,
		due_on: isSame ? procedure.dueOn : asked.dueOn,
		rhythm: asked.rhythm,
		companion_id: companionId,
		bring: asked.bring.trim() || null
	};
	const before = {
		kind: procedure.kind,
		due_on: procedure.dueOn,
		rhythm: procedure.rhythm,
		companion_id: procedure.companionId,
		bring: procedure.bring
	};
	const names = Object.keys(now) as (keyof typeof now)[];
	if (names.every((name) => now[name] === before[name])) return { changed: procedureId };
	await db
		.insertInto('procedure_changes')
		.values({
			centre_id: centreOf(db),
			procedure_id: procedureId,
			...before,
			day: today,
			...recordedBy(db)
		})
		.execute();
	await db.updateTable('procedures').set(now).where('id', '=', procedureId).execute();
	await writeJournal(db, { action: 'change', kind: 'procedure', id: procedureId });
	return { changed: procedureId };
}
