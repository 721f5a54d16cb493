import { instant } from '#lib/platform/database/instant.ts';
import { createHmac } from 'node:crypto';
import {
	ATTEMPT_LIMITS,
	ATTEMPT_MINUTES,
	TOO_MANY,
	type TooManyRefusal
} from '../domain/attempt-limits.ts';
import type { Keys } from './open-keys.ts';

/** Who tries, on whose name, from where. The address is never written: only its keyed digest. */
export type Attempt = {
	/** What is tried: « password », « code », « pin »… each with counts of its own. */
	kind: string;
	/** The e-mail address typed, or the person. */
	subject: string;
	/** The device, when that person has signed in from it before. */
	knownDeviceId: string | null;
	address: string;
};

type Bucket = { digest: Buffer; limit: number };

function bucketsOf(keys: Keys, attempt: Attempt): Bucket[] {
	const digest = (...parts: string[]) =>
		createHmac('sha256', keys.secret)
			.update(JSON.stringify([attempt.kind, ...parts]))
			.digest();
	if (attempt.knownDeviceId) {
		const own = digest('known', attempt.subject, attempt.knownDeviceId);
		const limit = attempt.kind === 'pin' ? ATTEMPT_LIMITS.pin : ATTEMPT_LIMITS.knownDevice;
		return [{ digest: own, limit }];
	}
	return [
		{ digest: digest('unknown', attempt.subject), limit: ATTEMPT_LIMITS.unknownDevices },
		{ digest: digest('address', attempt.address), limit: ATTEMPT_LIMITS.address }
	];
}

/** An attempt being made, and the marks it left. */
export type CountedAttempt = { own: Buffer; marks: string[] };

/**
 * Counts this attempt as a failure before it is made, so that a hundred at once cannot slip in
 * together; `forgiveAttempt` takes it back when it succeeds. One that is refused is not counted:
 * the wait ends a quarter of an hour after the failures themselves.
 */
export async function countAttempt(
	keys: Keys,
	attempt: Attempt,
	now: Temporal.Instant
): Promise<CountedAttempt | TooManyRefusal> {
	const buckets = bucketsOf(keys, attempt);
	const since = now.subtract({ minutes: ATTEMPT_MINUTES });
	const inserted = await keys.database
		.insertInto('key_attempts')
		.values(buckets.map(({ digest }) => ({ bucket: digest, at: now.toString() })))
		.returning('id')
		.execute();
	const marks = inserted.map(({ id }) => id);
	for (const { digest, limit } of buckets) {
		const { count } = await keys.database
			.selectFrom('key_attempts')
			.where('bucket', '=', digest)
			.where('at', '>', instant(since))
			.select((eb) => eb.fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		if (count <= limit) continue;
		await keys.database.deleteFrom('key_attempts').where('id', 'in', marks).execute();
		return TOO_MANY;
	}
	return { own: buckets[0]!.digest, marks };
}

/** She succeeded: her own failures are forgotten; the address keeps only those of others. */
export async function forgiveAttempt(keys: Keys, { own, marks }: CountedAttempt): Promise<void> {
	await keys.database
		.deleteFrom('key_attempts')
		.where((eb) => eb.or([eb('bucket', '=', own), eb('id', 'in', marks)]))
		.execute();
}
