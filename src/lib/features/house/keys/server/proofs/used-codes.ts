import { createHmac } from 'node:crypto';
import { instant } from '#lib/platform/database/instant.ts';
import type { Keys } from '../door/open-keys.ts';

/** Seconds a code of the application may still be accepted, the ones beside it included. */
const CODE_SECONDS = 120;

/**
 * Uses a code up: false when it has just served (RFC 6238, 5.2). Two requests at once with the same
 * code: the second finds it used.
 */
export async function useCodeUp(
	keys: Keys,
	staffId: string,
	code: string,
	now: Temporal.Instant
): Promise<boolean> {
	const digest = createHmac('sha256', keys.secret).update(`${staffId} ${code}`).digest();
	const { numUpdatedRows } = await keys.database
		.updateTable('key_second_factors')
		.set({ last_code: digest, last_code_at: now.toString() })
		.where('user_id', '=', staffId)
		.where((eb) =>
			eb.or([
				eb('last_code', 'is distinct from', digest),
				eb('last_code_at', '<', instant(now.subtract({ seconds: CODE_SECONDS })))
			])
		)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
