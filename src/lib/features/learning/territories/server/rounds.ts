import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';

/** A round of groups over a territory, and how many centres take part in it now. */
export type Round = {
	id: string;
	label: string;
	/** The first day on which one of its groups may meet. */
	startsOn: string;
	closedAt: Temporal.Instant | null;
	centres: number;
};

/** The rounds of the network, the open ones first, then the latest. */
export async function listRounds(db: Db): Promise<Round[]> {
	return roundsWhere(db, sql`true`);
}

export async function findRound(db: Db, id: string): Promise<Round | null> {
	return (await roundsWhere(db, sql`r.id = ${id}`))[0] ?? null;
}

/** Whoever changes a round, or writes its result, waits her turn. */
export async function lockRound(db: Db, id: string): Promise<Round | null> {
	await takeTurn(db, `territory-round ${id}`);
	return findRound(db, id);
}

async function roundsWhere(db: Db, which: RawBuilder<unknown>): Promise<Round[]> {
	const { rows } = await sql<Round>`
		select r.id, r.label, r.starts_on as "startsOn", c.recorded_at as "closedAt",
			(select count(distinct j.centre_id)::int from territory_joinings j where j.round_id = r.id
				and not exists (select from territory_leavings v where v.joining_id = j.id)) as centres
		from territory_rounds r left join territory_round_closings c on c.round_id = r.id
		where ${which}
		order by c.recorded_at is not null, r.id desc
		limit 100`.execute(db);
	return rows;
}
