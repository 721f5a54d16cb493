import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Outcome, Rhythm } from '../domain/procedure.ts';
import { refuseOutcome, refuseProcedure } from '../domain/refuse-procedure.ts';
import { standingOf } from '../domain/standing.ts';
import { holdProcedure } from './hold-procedure.ts';
import { refuseCompanion } from './refuse-companion.ts';

export type NewProcedure = {
	personId: string;
	kind: string;
	dueOn: string;
	rhythm: Rhythm;
	/** A colleague of the centre; null: nobody yet. */
	companionId: string | null;
	bring: string;
	today: string;
};

/** Writes down a démarche of somebody, with its first date. */
export async function addProcedure(
	db: Db,
	procedure: NewProcedure
): Promise<
	{ id: string } | Refusal<'far-away' | 'confidential' | 'unknown-person' | 'unknown-companion'>
> {
	const { personId, kind, dueOn, rhythm, companionId, bring, today } = procedure;
	const wrong = refuseProcedure(procedure, today);
	if (wrong) return wrong;
	// Held until the transaction ends: who erases her waits, or is waited for.
	await db.selectFrom('people').where('id', '=', personId).forShare().select('id').execute();
	if (!(await findPerson(db, personId))) {
		return refuse('unknown-person', 'Cette personne n’est plus connue de votre centre.');
	}
	const unknown = await refuseCompanion(db, companionId);
	if (unknown) return unknown;
	const added = await db
		.insertInto('procedures')
		.values({
			centre_id: centreOf(db),
			person_id: personId,
			kind,
			due_on: dueOn,
			rhythm,
			companion_id: companionId,
			bring: bring.trim() || null,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'procedure', id: added.id });
	return added;
}

export type ToldOutcome = {
	procedureId: string;
	/** Whose page it is: hers, or that of somebody who goes with her. */
	personId: string;
	/** Which of its dates: the one that the page showed. */
	dueOn: string;
	outcome: Outcome;
	today: string;
};

/** Says what became of one of its dates, as a line of its own: the last counts. */
export async function tellOutcome(
	db: Db,
	{ procedureId, personId, dueOn, outcome, today }: ToldOutcome
): Promise<{ told: string } | Refusal<'changed' | 'unknown-procedure'>> {
	const procedure = await holdProcedure(db, { procedureId, personId });
	if ('refusal' in procedure) return procedure;
	const refusal = refuseOutcome(outcome, dueOn, standingOf(procedure));
	if (refusal) return refusal;
	await db
		.insertInto('procedure_outcomes')
		.values({
			centre_id: centreOf(db),
			procedure_id: procedureId,
			due_on: dueOn,
			outcome,
			day: today,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: outcome, kind: 'procedure', id: procedureId });
	return { told: procedureId };
}
