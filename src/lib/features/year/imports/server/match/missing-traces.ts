import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { ImportPlan } from '../../domain/plan/import-plan.ts';
import { traceWords } from '../../domain/plan/plan-import-traces.ts';
import { digestTrace } from './digest-traces.ts';

export type TraceRow = { person_id: string; digest: string };

/** The digests of the plan's anonymous subjects that the centre does not have yet. */
export async function missingTraces(
	db: Db,
	plan: ImportPlan,
	tracesKey: Buffer
): Promise<TraceRow[]> {
	const centreId = centreOf(db);
	const wanted = plan.traces.flatMap((source) =>
		traceWords(source).map((words) => ({
			person_id: source.personId,
			digest: `\\x${digestTrace(tracesKey, centreId, words)}`
		}))
	);
	const { rows: had } = await sql<TraceRow>`
		select person_id, digest::text as digest from person_traces
		where person_id = any(${plan.traces.map((source) => source.personId)}::uuid[])`.execute(db);
	const known = new Set(had.map((row) => `${row.person_id} ${row.digest}`));
	return wanted.filter((row) => !known.has(`${row.person_id} ${row.digest}`));
}
