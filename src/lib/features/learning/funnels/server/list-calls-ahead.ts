import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import { readStanding } from './read-standing.ts';

/** Somebody who asked not to be called before a day, and is called on the next one. */
export type CallAhead = { pauseId: string; personId: string; day: string; since: Temporal.Instant };

/** Once she is there, nobody calls her to ask whether she comes. */
const PLACED: ReadonlySet<string> = new Set([
	'committed',
	'placed',
	'active',
	'completed',
	'dropped'
]);

/**
 * The calls promised for these days: by the last word she said of it, which stands, while she waits. A
 * call that reached her on a day since then has kept the promise.
 */
export async function listCallsAhead(
	db: Db,
	{ from, until, only }: { from: string; until: string; only?: readonly string[] }
): Promise<CallAhead[]> {
	const those = only ? sql`p.id = any (${[...only]}::uuid[])` : sql`true`;
	const { rows } = await sql<CallAhead & { entryId: string; today: string }>`
		select p.id as "pauseId", n.id as "entryId", n.person_id as "personId", (p.until + 1)::text as day,
			p.recorded_at as since,
			(${db.acting.at.toString()}::timestamptz at time zone h.time_zone)::date::text as today
		from follow_up_pauses p
		join centres h on h.id = p.centre_id
		join pre_list_entries n on n.id = p.entry_id
		where p.until between ${from}::date - 1 and ${until}::date - 1 and ${those}
			and not exists (select from funnel_calls k where k.entry_id = p.entry_id
				and k.called_on > (p.recorded_at at time zone h.time_zone)::date
				and k.outcome not in ('message', 'no-answer')
				and not exists (select from funnel_call_undos u where u.call_id = k.id))
		order by p.until, p.id`.execute(db);
	const standing = new Set(
		(await readStanding(db, rows)).flatMap(({ facts, today }) =>
			facts.pause && !PLACED.has(funnelStatus(facts, today).step) ? facts.pause.id : []
		)
	);
	return rows
		.filter(({ pauseId }) => standing.has(pauseId))
		.map(({ entryId: _entry, today: _today, ...one }) => one);
}
