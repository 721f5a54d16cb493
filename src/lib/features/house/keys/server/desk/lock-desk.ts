import { LOCK_MINUTES } from '../../domain/pin.ts';
import type { Keys } from '../door/open-keys.ts';
import { openToken } from '../door/sign-in-cookie.ts';

/** Locks the desk now: as if nobody had touched it for five minutes. */
export async function lockDesk(
	keys: Keys,
	cookie: string | undefined,
	now: Temporal.Instant
): Promise<void> {
	const token = openToken(keys, cookie);
	if (!token) return;
	await keys.database
		.updateTable('key_sign_ins')
		.set({ seen_at: now.subtract({ minutes: LOCK_MINUTES }).toString() })
		.where('token', '=', token)
		.where('device_id', 'in', (eb) =>
			eb.selectFrom('key_desks').where('ended_at', 'is', null).select('device_id')
		)
		.execute();
}
