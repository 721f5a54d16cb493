import { createHmac } from 'node:crypto';
import { READABLE_SIGNS } from '#lib/platform/readable-code.ts';
import type { Secrets } from '#lib/platform/secrets.ts';

const LENGTH = 8;

/**
 * The code of a centre's short page, the same for ever on this installation: it costs few signs in an
 * SMS, and says nothing of the centre to whoever only reads it.
 */
export function shortCodeOf({ sms }: Pick<Secrets, 'sms'>, centreId: string): string {
	const digest = createHmac('sha256', sms).update(`short page ${centreId}`).digest();
	return Array.from(
		digest.subarray(0, LENGTH),
		(byte) => READABLE_SIGNS[byte % READABLE_SIGNS.length]
	).join('');
}

/** The centre of a short page, its code typed in letters of any size; null: of none. */
export function centreOfCode<Centre extends { id: string }>(
	secrets: Pick<Secrets, 'sms'>,
	centres: readonly Centre[],
	code: string
): Centre | null {
	const asked = code.toUpperCase();
	return centres.find(({ id }) => shortCodeOf(secrets, id) === asked) ?? null;
}
