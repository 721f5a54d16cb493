import { networkOf } from '#lib/shared/network-of.ts';
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

type Bucket = { digest: Buffer; limit: number; dayLimit: number };

function bucketsOf(keys: Keys, attempt: Attempt): Bucket[] {
	const digest = (...parts: string[]) =>
		createHmac('sha256', keys.secret)
			.update(JSON.stringify([attempt.kind, ...parts]))
			.digest();
	const dayLimit = GUESSABLE.has(attempt.kind) ? ATTEMPT_LIMITS.day : Infinity;
	if (attempt.knownDeviceId) {
		const own = digest('known', attempt.subject, attempt.knownDeviceId);
		const limit = attempt.kind === 'pin' ? ATTEMPT_LIMITS.pin : ATTEMPT_LIMITS.knownDevice;
		return [{ digest: own, limit, dayLimit }];
	}
	const address = digest('address', networkOf(attempt.address));
	return [
		{
			digest: digest('unknown', attempt.subject),
			limit: ATTEMPT_LIMITS.unknownDevices,
			dayLimit
		},
		{ digest: address, limit: ATTEMPT_LIMITS.address, dayLimit: Infinity }
	];
}

/** Six figures: patience would find them. */
const GUESSABLE = new Set(['pin', 'code']);

/** An attempt being made, and the marks it left. */
export type CountedAttempt = { own: Buffer; marks: string[]; since: Temporal.Instant };

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
	for (const { digest, limit, dayLimit } of buckets) {
		const lately = await countSince(keys, digest, since);
		const today =
			dayLimit === Infinity ? 0 : await countSince(keys, digest, now.subtract({ hours: 24 }));
		if (lately <= limit && today <= dayLimit) continue;
		await keys.database.deleteFrom('key_attempts').where('id', 'in', marks).execute();
		return TOO_MANY;
	}
	return { own: buckets[0]!.digest, marks, since };
}

async function countSince(keys: Keys, digest: Buffer, since: Temporal.Instant): Promise<number> {
	const { count } = await keys.database
		.selectFrom('key_attempts')
		.where('bucket', '=', digest)
		.where('at', '>', instant(since))
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/**
 * She succeeded: her failures of the quarter of an hour are forgotten, those of the day stay; the
 * address keeps only the failures of others.
 */
export async function forgiveAttempt(
	keys: Keys,
	{ own, marks, since }: CountedAttempt
): Promise<void> {
	await keys.database
		.deleteFrom('key_attempts')
		.where((eb) =>
			eb.or([
				eb.and([eb('bucket', '=', own), eb('at', '>', instant(since))]),
				eb('id', 'in', marks)
			])
		)
		.execute();
}
