import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Outcome } from './hand-over.ts';
import type { SmsLine } from './sms-line.ts';

/** So many failures in a row, and nothing is handed for a while: a provider that is down is left alone. */
const FAILURES = 5;
const CLOSED = { minutes: 2 };

/**
 * How many SMS may be handed now, all processes together: none while the provider's turn is not come, null
 * while it is left alone. Its seconds are real ones, whatever day a demonstration is told on.
 */
export async function paceOf(
	db: Db,
	{ provider, aSecond }: SmsLine,
	most: number
): Promise<number | null> {
	const { rows } = await sql<{ isClosed: boolean; waits: boolean }>`
		select coalesce(closed_until > ${db.acting.at.toString()}::timestamptz, false) as "isClosed",
			free_at > clock_timestamp() as waits
		from sms_paces where provider = ${provider.name}`.execute(db);
	const [pace] = rows;
	if (pace?.isClosed) return null;
	return pace?.waits ? 0 : Math.min(most, aSecond);
}

/** As many are handed: the next ones wait for their time. */
export async function usePace(
	db: Db,
	{ provider, aSecond }: SmsLine,
	count: number
): Promise<void> {
	await sql`insert into sms_paces (provider, free_at)
		values (${provider.name}, clock_timestamp() + make_interval(secs => ${count / aSecond}))
		on conflict (provider) do update set free_at = excluded.free_at`.execute(db);
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
