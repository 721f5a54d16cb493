import { createHash, randomBytes } from 'node:crypto';
import { deviceLabel } from '../../domain/device-label.ts';
import type { Keys } from './open-keys.ts';

/** A browser that keeps our token; `newToken` is to be kept by it when it had none. */
export type Device = { id: string; newToken: string | null };

export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The device of a token, or null when the browser has none that we know. */
export async function findDevice(keys: Keys, token: string | undefined): Promise<string | null> {
	if (!token) return null;
	const row = await keys.database
		.selectFrom('key_devices')
		.where('token_digest', '=', digestOf(token))
		.select('id')
		.executeTakeFirst();
	return row?.id ?? null;
}

/** The device of a browser, written down the first time somebody signs in from it. */
export async function recogniseDevice(
	keys: Keys,
	token: string | undefined,
	userAgent: string | null,
	now: Temporal.Instant
): Promise<Device> {
	const known = await findDevice(keys, token);
	if (known) return { id: known, newToken: null };
	const newToken = randomBytes(32).toString('base64url');
	const { id } = await keys.database
		.insertInto('key_devices')
		.values({
			token_digest: digestOf(newToken),
			label: deviceLabel(userAgent),
			recorded_at: now.toString()
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return { id, newToken };
}

/** Notes that she signed in from there, and whether she gave a second proof. */
export async function noteDevicePerson(
	keys: Keys,
	person: { deviceId: string; staffId: string; hasProved: boolean },
	now: Temporal.Instant
): Promise<void> {
	const at = now.toString();
	const proved = person.hasProved ? { proved_at: at } : {};
	await keys.database
		.insertInto('key_device_people')
		.values({ device_id: person.deviceId, staff_id: person.staffId, recorded_at: at, ...proved })
		.onConflict((conflict) =>
			person.hasProved
				? conflict.columns(['device_id', 'staff_id']).doUpdateSet(proved)
				: conflict.doNothing()
		)
		.execute();
}
