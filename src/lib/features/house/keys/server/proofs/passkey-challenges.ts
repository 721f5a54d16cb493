import { randomBytes } from 'node:crypto';
import { instant } from '#lib/platform/database/instant.ts';
import type { Keys } from '../door/open-keys.ts';

const MINUTES = 5;

/** Keeps a challenge for five minutes under a name only this browser is told. */
export async function keepChallenge(
	keys: Keys,
	challenge: string,
	now: Temporal.Instant
): Promise<string> {
	const name = randomBytes(24).toString('base64url');
	await keys.database
		.insertInto('key_verifications')
		.values({
			identifier: `passkey-${name}`,
			value: challenge,
			expires_at: now.add({ minutes: MINUTES }).toString()
		})
		.execute();
	return name;
}

/** The challenge of that name, which serves once. */
export async function takeChallenge(
	keys: Keys,
	name: string,
	now: Temporal.Instant
): Promise<string | null> {
	const row = await keys.database
		.deleteFrom('key_verifications')
		.where('identifier', '=', `passkey-${name}`)
		.where('expires_at', '>', instant(now))
		.returning('value')
		.executeTakeFirst();
	return row?.value ?? null;
}
