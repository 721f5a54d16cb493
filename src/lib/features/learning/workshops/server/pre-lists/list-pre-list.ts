import { sql } from 'kysely';
import { reachabilityOf, type Reachability } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { enrolledSince } from './pre-list-statuses.ts';

export type PreListLine = Reachability & {
	entryId: string;
	personId: string;
	/** When she was put on the list. */
	since: Temporal.Instant;
};

export type WithdrawnLine = PreListLine & { reason: string | null };

type Entry = { entryId: string; personId: string; since: Temporal.Instant };

/** Who waits for a programme, in the order they came, with how to reach each. */
export async function listPreList(db: Db, programmeId: string): Promise<PreListLine[]> {
	const { rows } = await sql<Entry>`
		select p.id as "entryId", p.person_id as "personId", p.recorded_at as since
		from pre_list_entries p
		where p.programme_id = ${programmeId}
			and not exists (select from pre_list_withdrawals w where w.entry_id = p.id)
			and not ${enrolledSince}
		order by p.recorded_at, p.id`.execute(db);
	return withReach(db, rows);
}

/** How many wait for a programme. */
export async function countWaiting(db: Db, programmeId: string): Promise<number> {
	const { rows } = await sql<{ waiting: number }>`
		select count(*)::int as waiting from pre_list_entries p
		where p.programme_id = ${programmeId}
			and not exists (select from pre_list_withdrawals w where w.entry_id = p.id)
			and not ${enrolledSince}`.execute(db);
	return rows[0]!.waiting;
}

/** Whether an entry of the acting centre still waits. */
export async function isOnPreList(db: Db, entryId: string): Promise<boolean> {
	const { rows } = await sql`
		select from pre_list_entries p
		where p.id = ${entryId}
			and not exists (select from pre_list_withdrawals w where w.entry_id = p.id)
			and not ${enrolledSince}`.execute(db);
	return rows.length > 0;
}

/** The last twenty who withdrew, to put back one withdrawn by mistake. */
export async function listWithdrawn(db: Db, programmeId: string): Promise<WithdrawnLine[]> {
	const { rows } = await sql<Entry & { reason: string | null }>`
		select p.id as "entryId", p.person_id as "personId", p.recorded_at as since, w.reason
		from pre_list_entries p join pre_list_withdrawals w on w.entry_id = p.id
		where p.programme_id = ${programmeId}
		order by w.recorded_at desc, p.id desc
		limit 20`.execute(db);
	return withReach(db, rows);
}

async function withReach<Line extends Entry>(
	db: Db,
	lines: Line[]
): Promise<(Line & Reachability)[]> {
	const reach = await reachabilityOf(
		db,
		lines.map(({ personId }) => personId)
	);
	return lines.map((line) => ({ ...line, ...reach.get(line.personId)! }));
}
