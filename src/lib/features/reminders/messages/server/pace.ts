import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Outcome } from './hand-over.ts';
import type { SmsLine } from './sms-line.ts';

/** So many failures in a row, and nothing is handed for a while: a provider that is down is left alone. */
const FAILURES = 5;
const CLOSED = { minutes: 2 };
/** What is decided just before its turn is handed at its turn: deciding takes none of the provider's time. */
const AHEAD_MS = 500;

/**
 * How many SMS may be decided now, all processes together, or in how many milliseconds the provider's turn
 * is near; null while it is left alone. Its seconds are real ones, whatever day a demonstration is told on.
 */
export async function paceOf(
	db: Db,
	{ provider, aSecond }: SmsLine,
	most: number
): Promise<{ most: number } | { waitMs: number } | null> {
	const { rows } = await sql<{ isClosed: boolean; waitMs: number }>`
		select coalesce(closed_until > ${db.acting.at.toString()}::timestamptz, false) as "isClosed",
			ceil(extract(epoch from free_at - clock_timestamp()) * 1000)::float8 as "waitMs"
		from sms_paces where provider = ${provider.name}`.execute(db);
	const [pace] = rows;
	if (pace?.isClosed) return null;
	const waitMs = (pace?.waitMs ?? 0) - AHEAD_MS;
	return waitMs > 0 ? { waitMs } : { most: Math.min(most, aSecond) };
}

/**
 * As many are handed, when their turn comes: in how many milliseconds. The next ones wait for the time
 * that these take.
 */
export async function usePace(
	db: Db,
	{ provider, aSecond }: SmsLine,
	count: number
): Promise<number> {
	const { rows } = await sql<{ inMs: number }>`
		insert into sms_paces as pace (provider, free_at)
		values (${provider.name}, clock_timestamp() + make_interval(secs => ${count / aSecond}))
		on conflict (provider) do update set free_at =
			greatest(pace.free_at, clock_timestamp()) + make_interval(secs => ${count / aSecond})
		returning (extract(epoch from free_at - clock_timestamp()) - ${count / aSecond}::float8)::float8
			* 1000 as "inMs"`.execute(db);
	return Math.max(0, Math.ceil(rows[0]!.inMs));
}

/** Whether the provider answers: what it took sets its count of failures back. */
export async function noteHealth(
	db: Db,
	{ provider }: SmsLine,
	outcomes: readonly Outcome[]
): Promise<void> {
	const asked = outcomes.filter(({ submission }) => !('stopped' in submission));
	const failed = asked.filter(
		({ submission }) => 'transient' in submission || 'unknown' in submission
	).length;
	if (failed < asked.length) {
		await sql`update sms_paces set failures = 0, closed_until = null
			where provider = ${provider.name} and failures > 0`.execute(db);
	} else if (failed > 0) {
		const until = db.acting.at.add(CLOSED).toString();
		await sql`update sms_paces set failures = least(failures + ${failed}, 1000),
				closed_until = case when failures + ${failed} >= ${FAILURES} then ${until}::timestamptz end
			where provider = ${provider.name}`.execute(db);
	}
}
