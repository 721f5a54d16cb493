import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Submission } from '#lib/platform/sms/providers/sms-provider.ts';
import type { SmsLine } from './sms-line.ts';

/** So many failures in a row, and nothing is handed for a while: a provider that is down is left alone. */
const FAILURES = 5;
const CLOSED = { minutes: 2 };

/**
 * How many SMS may be handed now, and takes their turn: all processes together, never more a second than
 * the provider takes. None while its turn is not come, or while it is left alone.
 */
export async function takePace(
	db: Db,
	{ provider, aSecond }: SmsLine,
	most: number
): Promise<number> {
	const now = db.acting.at.toString();
	const count = Math.min(most, aSecond);
	const { rows } = await sql`
		insert into sms_paces as p (provider, free_at)
		values (${provider.name}, ${now}::timestamptz + make_interval(secs => ${count / aSecond}))
		on conflict (provider) do update set free_at = excluded.free_at
		where p.free_at <= ${now}::timestamptz
			and coalesce(p.closed_until, '-infinity') <= ${now}::timestamptz
		returning provider`.execute(db);
	return rows.length > 0 ? count : 0;
}

/** Nothing of the turn was used. */
export async function giveBackPace(db: Db, { provider }: SmsLine): Promise<void> {
	await db
		.updateTable('sms_paces')
		.set({ free_at: db.acting.at.toString() })
		.where('provider', '=', provider.name)
		.execute();
}

/** Whether the provider answers: what it took sets its count of failures back. */
export async function noteHealth(
	db: Db,
	{ provider }: SmsLine,
	submissions: readonly Submission[]
): Promise<void> {
	const failed = submissions.filter((one) => 'transient' in one || 'unknown' in one).length;
	if (failed < submissions.length) {
		await sql`update sms_paces set failures = 0, closed_until = null
			where provider = ${provider.name} and failures > 0`.execute(db);
	} else if (failed > 0) {
		const until = db.acting.at.add(CLOSED).toString();
		await sql`update sms_paces set failures = least(failures + ${failed}, 1000),
				closed_until = case when failures + ${failed} >= ${FAILURES} then ${until}::timestamptz end
			where provider = ${provider.name}`.execute(db);
	}
}
