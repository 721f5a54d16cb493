import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type SearchFacts, searchState, type SearchState } from '../domain/search-state.ts';
import { CLOSED_ROUND, type TerritoryRefusal, UNKNOWN_ROUND } from '../domain/territory-refusal.ts';
import { lockRound } from './rounds.ts';

/** Name of the job that seeks the groups of a territory. */
export const SEARCH_TERRITORY = 'search-territory';

export type Search = {
	id: string;
	askedAt: Temporal.Instant;
	state: SearchState;
	/** The goals reached so far. */
	goals: string[];
	endedAt: Temporal.Instant | null;
	/** What is proven; null until it is found. */
	groups: number | null;
	gap: number | null;
};

/** The last search of a round, as far as it is: read in the database, by any process. */
export async function lastSearch(db: Db, roundId: string): Promise<Search | null> {
	const { rows } = await sql<SearchFacts & Omit<Search, 'state'>>`
		select s.id, s.recorded_at as "askedAt", x.search_id is not null as "isStopped", e.outcome,
			e.recorded_at as "endedAt", e.groups, e.gap,
			coalesce((select jsonb_agg(p.goal order by p.recorded_at, p.goal)
				from territory_search_steps p where p.search_id = s.id), '[]') as goals
		from territory_searches s
		left join territory_search_stops x on x.search_id = s.id
		left join territory_search_endings e on e.search_id = s.id
		where s.round_id = ${roundId} order by s.id desc limit 1`.execute(db);
	const [row] = rows;
	if (!row) return null;
	const { id, askedAt, goals, endedAt, groups, gap } = row;
	return { id, askedAt, goals, endedAt, groups, gap, state: searchState(row, db.acting.at) };
}

/** When the result that holds was found; null before the first one. */
export async function resultOf(db: Db, roundId: string): Promise<Temporal.Instant | null> {
	const { rows } = await sql<{ at: Temporal.Instant }>`
		select e.recorded_at as at from territory_search_endings e
		where e.search_id = territory_result(${roundId}::uuid)`.execute(db);
	return rows[0]?.at ?? null;
}

/** Asks for groups over the territory: one search at a time, by a job. */
export async function askSearch(
	db: Db,
	roundId: string
): Promise<{ id: string } | TerritoryRefusal> {
	const round = await lockRound(db, roundId);
	if (!round) return UNKNOWN_ROUND;
	if (round.closedAt) return CLOSED_ROUND;
	if (round.centres === 0) {
		return refuse(
			'nobody',
			'Aucun centre ne participe encore\u00a0: attendez qu’un centre rejoigne la répartition.'
		);
	}
	if ((await lastSearch(db, roundId))?.state === 'running') {
		return refuse(
			'under-way',
			'Une recherche est déjà en cours\u00a0: attendez-la, ou arrêtez-la.'
		);
	}
	const search = await db
		.insertInto('territory_searches')
		.values({ round_id: roundId, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await queueJob(db, SEARCH_TERRITORY, { searchId: search.id });
	await writeJournal(db, {
		action: 'search',
		kind: 'territory-round',
		id: roundId,
		centreId: null
	});
	return search;
}

/** Stops the search under way: the former result stays. */
export async function stopSearch(
	db: Db,
	roundId: string
): Promise<{ stopped: string } | TerritoryRefusal> {
	if (!(await lockRound(db, roundId))) return UNKNOWN_ROUND;
	const last = await lastSearch(db, roundId);
	if (last?.state !== 'running') {
		return refuse('no-search', 'Aucune recherche n’est en cours.');
	}
	await db
		.insertInto('territory_search_stops')
		.values({ search_id: last.id, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'stop', kind: 'territory-round', id: roundId, centreId: null });
	return { stopped: last.id };
}
