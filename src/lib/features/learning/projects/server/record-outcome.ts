import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Outcome } from '../domain/project-outcome.ts';
import { type OutcomeRefusal, refuseOutcome } from '../domain/refuse-outcome.ts';
import { findProject, UNKNOWN_PROJECT } from './find-project.ts';

/**
 * How a project ended, or that it goes on after all (null). Said again without a change, nothing is
 * added; of two people at once the second waits, and hers is the last.
 */
export async function recordOutcome(
	db: Db,
	said: { projectId: string; outcome: Outcome | null; words: string; day: string; today: string }
): Promise<{ outcome: Outcome | null } | OutcomeRefusal> {
	await db
		.selectFrom('projects')
		.where('id', '=', said.projectId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	const project = await findProject(db, said.projectId);
	if (!project) return UNKNOWN_PROJECT;
	const refusal = refuseOutcome(said, { openedOn: project.openedOn, today: said.today });
	if (refusal) return refusal;
	const words = said.outcome ? said.words.trim() || null : null;
	const day = said.outcome ? said.day : null;
	const { outcome, outcomeWords, endedOn } = project;
	if (outcome === said.outcome && outcomeWords === words && endedOn === day) return { outcome };
	await db
		.insertInto('project_outcomes')
		.values({
			centre_id: centreOf(db),
			project_id: said.projectId,
			outcome: said.outcome,
			words,
			day: said.day,
			...recordedBy(db)
		})
		.execute();
	const action = said.outcome ? 'end' : 'take-up-again';
	await writeJournal(db, { action, kind: 'project', id: said.projectId });
	return { outcome: said.outcome };
}
