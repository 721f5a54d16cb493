import type { Db } from '#lib/platform/database/acting.ts';
import { planImport } from '../../domain/plan/plan-import.ts';
import { fitDraft } from '../../domain/plan/plan-import-limits.ts';
import { summarise } from '../../domain/plan/plan-import-summary.ts';
import { orderedIds } from '../write/ordered-ids.ts';
import { readKnownWorld } from '../match/read-known-world.ts';
import { type ClosedYear, refuseClosedYear } from '../write/refuse-closed-year.ts';
import { holdSheets, waitForImports } from '../write/stamp-import.ts';
import type { Understood } from '../read/understand-files.ts';
import { writeImport } from '../write/write-import.ts';
import { isEmptyPlan } from '../write/write-plan.ts';
import { missingTraces } from '../match/missing-traces.ts';
import type { ImportChoices, ImportReport } from './import-report.ts';

/**
 * Writes what was understood, all of it or nothing. What the centre already has is recognised
 * and left alone: the same files again write no row and leave no import behind.
 */
export async function recordRegisters(
	db: Db,
	{ understood, ...choices }: ImportChoices & { understood: Understood }
): Promise<ImportReport | ClosedYear> {
	const { files } = understood;
	const draft = fitDraft(understood.draft);
	await waitForImports(db);
	const years = [...new Set([choices.year, ...draft.cycles.map((cycle) => cycle.year)])];
	const closed = await refuseClosedYear(db, years);
	if (closed) return closed;
	if (!choices.dryRun) await holdSheets(db, years);
	const { known, enrolled, questions } = await readKnownWorld(db, draft, years, choices);
	const { answers, tracesKey } = choices;
	const plan = planImport(draft, enrolled, known, { answers, newId: orderedIds() });
	const traces = await missingTraces(db, plan, tracesKey);
	const nothing = choices.dryRun || isEmptyPlan(plan, traces);
	const outcome = nothing
		? { importId: null, written: 0 }
		: await writeImport(db, { year: choices.year, years }, files, plan, traces);
	return {
		...outcome,
		cycles: draft.cycles.length,
		people: draft.people.length,
		statement: plan.people,
		summary: summarise(draft, known.season, enrolled, known.people),
		differences: plan.differences,
		questions: [...draft.questions, ...questions, ...plan.questions],
		problems: draft.problems,
		layouts: draft.layouts
	};
}
