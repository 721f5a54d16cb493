import { sql } from 'kysely';
import type { GroupPlan } from '#lib/features/learning/groups/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { inBatches } from '#lib/platform/database/in-batches.ts';
import type { FoundLine } from '../domain/found-lines.ts';
import type { Outcome } from '../domain/search-state.ts';
import { lockRound } from './rounds.ts';

export type OpenSearch = {
	id: string;
	roundId: string;
	startsOn: string;
	/** Who takes part, and with which programme. */
	centres: { centreId: string; programmeId: string }[];
};

/** What must be sought; null when it was found, stopped, or asked again since. */
export async function openSearch(db: Db, searchId: string): Promise<OpenSearch | null> {
	if (!(await isStillWanted(db, searchId))) return null;
	const { rows } = await sql<OpenSearch>`
		select s.id, r.id as "roundId", r.starts_on as "startsOn",
			coalesce((select jsonb_agg(jsonb_build_object('centreId', j.centre_id,
				'programmeId', j.programme_id) order by j.centre_id)
				from territory_joinings j where j.round_id = r.id
					and not exists (select from territory_leavings v where v.joining_id = j.id)), '[]') as centres
		from territory_searches s join territory_rounds r on r.id = s.round_id
		where s.id = ${searchId}`.execute(db);
	return rows[0] ?? null;
}

/** Whether somebody still waits for that search. */
export async function isStillWanted(db: Db, searchId: string): Promise<boolean> {
	const { rows } = await sql`
		select from territory_searches s where s.id = ${searchId}
			and not exists (select from territory_search_endings e where e.search_id = s.id)
			and not exists (select from territory_search_stops x where x.search_id = s.id)
			and not exists (select from territory_round_closings c where c.round_id = s.round_id)
			and not exists (select from territory_searches n
				where n.round_id = s.round_id and n.id > s.id)`.execute(db);
	return rows.length > 0;
}

/** A goal was reached: any process may show it. */
export async function noteGoal(db: Db, searchId: string, goal: string): Promise<void> {
	await db
		.insertInto('territory_search_steps')
		.values({ search_id: searchId, goal, ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * Writes what a search found in the centres that it acts for, in place of the former result; answers
 * already given keep their lines. Whoever comes second writes nothing.
 */
export async function writeEnding(
	db: Db,
	search: OpenSearch,
	found: { outcome: Outcome; lines: FoundLine[]; proof: GroupPlan['proof'] | null }
): Promise<void> {
	await lockRound(db, search.roundId);
	if (!(await isStillWanted(db, search.id))) return;
	const stamp = recordedBy(db);
	for (const some of inBatches(found.lines)) {
		const lines = some.map((line) => ({
			centre_id: line.centreId,
			search_id: search.id,
			entry_id: line.entryId,
			host_centre_id: line.hostCentreId,
			offer_id: line.offerId,
			cause: line.cause,
			help: line.help && JSON.stringify(line.help),
			...stamp
		}));
		await db.insertInto('territory_lines').values(lines).execute();
	}
	await db
		.insertInto('territory_search_endings')
		.values({
			search_id: search.id,
			outcome: found.outcome,
			groups: found.proof?.groups ?? null,
			groups_bound: found.proof?.groupsBound ?? null,
			gap: found.proof?.gap ?? null,
			seconds: found.proof?.seconds ?? null,
			...stamp
		})
		.execute();
	if (found.outcome !== 'found') return;
	await sql`delete from territory_lines l using territory_searches s
		where s.id = l.search_id and s.round_id = ${search.roundId} and s.id <> ${search.id}
			and not exists (select from territory_answers a where a.line_id = l.id)`.execute(db);
}
