import { createHmac } from 'node:crypto';
import type { Secrets } from '../../secrets.ts';

/**
 * The mark of a number: the same for the same number, and nobody finds the number from it without the
 * key of this installation. What must outlive a sheet is kept under it.
 */
export function markOf(secrets: Pick<Secrets, 'sms'>, e164: string): Buffer {
	return createHmac('sha256', secrets.sms).update(`number ${e164}`).digest();
}
