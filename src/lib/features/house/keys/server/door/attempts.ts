import { networkOf } from '#lib/shared/network-of.ts';
import { instant } from '#lib/platform/database/instant.ts';
import { createHmac } from 'node:crypto';
import {
	ATTEMPT_LIMITS,
	ATTEMPT_MINUTES,
	TOO_MANY,
	type TooManyRefusal
} from '../../domain/attempt-limits.ts';
import type { Keys } from './open-keys.ts';

/** Who tries, on whose name, from where. The address is never written: only its keyed digest. */
export type Attempt = {
	/** What is tried: « password », « code », « pin »… each with counts of its own. */
	kind: string;
	/** The e-mail address typed, or the person; null: nobody is named, her network alone is counted. */
	subject: string | null;
	/** The device, when that person has signed in from it before. */
	knownDeviceId: string | null;
	address: string;
};

/** No more than so many failures, in so many minutes. */
type Limit = { most: number; minutes: number };
type Bucket = { digest: Buffer; limits: Limit[] };

const DAY_MINUTES = 24 * 60;

function bucketsOf(keys: Keys, attempt: Attempt): Bucket[] {
	const bucket = (limits: Limit[], ...parts: (string | null)[]): Bucket => {
		const text = JSON.stringify([attempt.kind, ...parts]);
		return { digest: createHmac('sha256', keys.secret).update(text).digest(), limits };
	};
	const lately = (most: number): Limit => ({ most, minutes: ATTEMPT_MINUTES });
	const day: Limit[] = GUESSABLE.has(attempt.kind)
		? [{ most: ATTEMPT_LIMITS.day, minutes: DAY_MINUTES }]
		: [];
	const { kind, subject, knownDeviceId } = attempt;
	if (knownDeviceId) {
		const most = OF_A_DEVICE[kind] ?? ATTEMPT_LIMITS.knownDevice;
		return [bucket([lately(most), ...day], 'known', subject, knownDeviceId)];
	}
	const hers = bucket([lately(ATTEMPT_LIMITS.unknownDevices), ...day], 'unknown', subject);
	const mostThere = OF_A_NETWORK[kind] ?? ATTEMPT_LIMITS.address;
	const network = bucket([lately(mostThere)], 'address', networkOf(attempt.address));
	return subject === null ? [network] : [hers, network];
}

/** What is counted otherwise from a network. */
const OF_A_NETWORK: Record<string, number> = { kiosk: ATTEMPT_LIMITS.kioskCode };

/** What is counted otherwise from a browser that is known. */
const OF_A_DEVICE: Record<string, number> = {
	pin: ATTEMPT_LIMITS.pin,
	'kiosk-desk': ATTEMPT_LIMITS.pin,
	// Of a centre, which is known by the code it once gave.
	'kiosk-code': ATTEMPT_LIMITS.kioskCode,
	'kiosk-place': ATTEMPT_LIMITS.kiosk,
	'kiosk-words': ATTEMPT_LIMITS.kiosk,
	'passkey-ask': ATTEMPT_LIMITS.challenges
};

/** Six figures: patience would find them. */
const GUESSABLE = new Set(['pin', 'code', 'kiosk-desk']);

/** An attempt being made, and the marks it left. */
export type CountedAttempt = { own: Buffer | null; marks: string[]; since: Temporal.Instant };

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
	const inserted = await keys.database
		.insertInto('key_attempts')
		.values(buckets.map(({ digest }) => ({ bucket: digest, at: now.toString() })))
		.returning('id')
		.execute();
	const marks = inserted.map(({ id }) => id);
	const full: { digest: Buffer; limit: Limit }[] = [];
	for (const { digest, limits } of buckets) {
		for (const limit of limits) {
			const since = now.subtract({ minutes: limit.minutes });
			if ((await countSince(keys, digest, since)) > limit.most) full.push({ digest, limit });
		}
	}
	if (full.length > 0) {
		await keys.database.deleteFrom('key_attempts').where('id', 'in', marks).execute();
		const ends = await Promise.all(full.map((one) => opensAgain(keys, one, now)));
		return { ...TOO_MANY, until: ends.toSorted(Temporal.Instant.compare).at(-1)! };
	}
	// Where nobody is named, what others of the network failed is not forgotten for her.
	const own = attempt.subject === null && !attempt.knownDeviceId ? null : buckets[0]!.digest;
	return { own, marks, since: now.subtract({ minutes: ATTEMPT_MINUTES }) };
}

/** When the oldest of the failures that fill a limit is forgotten. */
async function opensAgain(
	keys: Keys,
	{ digest, limit }: { digest: Buffer; limit: Limit },
	now: Temporal.Instant
): Promise<Temporal.Instant> {
	const row = await keys.database
		.selectFrom('key_attempts')
		.where('bucket', '=', digest)
		.orderBy('at', 'desc')
		.offset(limit.most - 1)
		.limit(1)
		.select('at')
		.executeTakeFirst();
	return (row?.at ?? now).add({ minutes: limit.minutes });
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
				...(own ? [eb.and([eb('bucket', '=', own), eb('at', '>', instant(since))])] : []),
				eb('id', 'in', marks)
			])
		)
		.execute();
}
