import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { standingOf } from '../domain/standing.ts';
import { proceduresBegunBy } from './read-procedures.ts';

export type WaitingProcedure = {
	id: string;
	personId: string;
	kind: string;
	dueOn: string;
	/** When this date began to wait: written down, or the one before it done. */
	since: Temporal.Instant;
};

/**
 * The date that waits of each démarche, between two days. `only`: of these démarches; `changedSince`: of
 * those of which something was said since.
 */
export async function listWaitingProcedures(
	db: Db,
	{
		from,
		until,
		only,
		changedSince
	}: { from: string; until: string; only?: readonly string[]; changedSince?: Temporal.Instant }
): Promise<WaitingProcedure[]> {
	const since = await sinceWhen(db, { only, changedSince });
	if (since.size === 0) return [];
	const begun = await proceduresBegunBy(db, until, only || changedSince ? [...since.keys()] : null);
	return begun.flatMap((procedure) => {
		const { id, personId, kind } = procedure;
		const { dueOn } = standingOf(procedure);
		const at = since.get(id);
		return at && dueOn !== null && dueOn >= from && dueOn <= until
			? [{ id, personId, kind, dueOn, since: at }]
			: [];
	});
}

async function sinceWhen(
	db: Db,
	{ only, changedSince }: { only?: readonly string[]; changedSince?: Temporal.Instant }
): Promise<Map<string, Temporal.Instant>> {
	const those = only ? sql`p.id = any (${[...only]}::uuid[])` : sql`true`;
	const moment = changedSince?.toString() ?? null;
	const { rows } = await sql<{ id: string; since: Temporal.Instant }>`
		select id, since from (
			select p.id, greatest(p.recorded_at, (select max(o.recorded_at) from procedure_outcomes o
				where o.procedure_id = p.id), (select max(c.recorded_at) from procedure_changes c
				where c.procedure_id = p.id)) as since
			from procedures p where ${those}) waiting
		where ${moment}::timestamptz is null or since >= ${moment}::timestamptz`.execute(db);
	return new Map(rows.map(({ id, since }) => [id, since]));
}
