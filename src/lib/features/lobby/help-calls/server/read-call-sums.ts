import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** The calls of some weeks, in numbers. */
export type CallSums = {
	calls: number;
	/** Those to which somebody came, or said so. */
	answered: number;
	/** Seconds until somebody said that she came, half of them in less; null: nobody did. */
	seconds: number | null;
};

/** The calls of the kiosks of the acting centre between two days of it, both included; of one, when named. */
export async function readCallSums(
	db: Db,
	{ from, until }: { from: string; until: string },
	kioskId: string | null = null
): Promise<CallSums> {
	const { rows } = await sql<CallSums>`
		select count(*)::integer as calls, count(a.recorded_at)::integer as answered,
			round(percentile_cont(0.5) within group
				(order by extract(epoch from a.recorded_at - h.recorded_at)))::integer as seconds
		from help_calls h
		join centres c on c.id = h.centre_id
		left join help_call_answers a on a.call_id = h.id and a.undone_at is null
		where h.centre_id = ${centreOf(db)}
			and h.recorded_at >= ${from}::date::timestamp at time zone c.time_zone
			and h.recorded_at < (${until}::date + 1)::timestamp at time zone c.time_zone
			and (${kioskId}::uuid is null or h.kiosk_id = ${kioskId}::uuid)`.execute(db);
	return rows[0]!;
}
