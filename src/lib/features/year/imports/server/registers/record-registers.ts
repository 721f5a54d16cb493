import type { Db } from '#lib/platform/database/acting.ts';
import { fitDraft } from '../../domain/plan/plan-import-limits.ts';
import { summarise } from '../../domain/plan/plan-import-summary.ts';
import { planImport } from '../../domain/plan/plan-import.ts';
import { missingTraces } from '../match/missing-traces.ts';
import { readKnownWorld } from '../match/read-known-world.ts';
import type { Understood } from '../read/understand-files.ts';
import { orderedIds } from '../write/ordered-ids.ts';
import { type ClosedYear, refuseClosedYear } from '../write/refuse-closed-year.ts';
import { holdSheets, waitForImports } from '../write/stamp-import.ts';
import { writeImport } from '../write/write-import.ts';
import { isEmptyPlan } from '../write/write-plan.ts';
import type { ImportChoices, ImportReport } from './import-report.ts';

/**
 * Matches what was understood with what the centre knows, plans what is missing, and writes it, all of
 * it or nothing: the same files again write no row and leave no import behind.
 */
export async function recordRegisters(
	db: Db,
	{ understood, ...choices }: ImportChoices & { understood: Understood }
): Promise<ImportReport | ClosedYear> {
	const { year, dryRun, answers, tracesKey } = choices;
	const draft = fitDraft(understood.draft);
	const years = [...new Set([year, ...draft.cycles.map((cycle) => cycle.year)])];

	await waitForImports(db);
	const closed = await refuseClosedYear(db, years);
	if (closed) return closed;
	if (!dryRun) await holdSheets(db, years);

	const { known, enrolled, questions } = await readKnownWorld(db, draft, years, choices);
	const plan = planImport(draft, enrolled, known, { answers, newId: orderedIds() });
	const traces = await missingTraces(db, plan, tracesKey);

	const isNothing = dryRun || isEmptyPlan(plan, traces);
	const written = isNothing
		? { importId: null, written: 0 }
		: await writeImport(db, { year, years }, understood.files, plan, traces);
	return {
		...written,
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
