import type { ActionResult } from '$app/forms';

/** Silence between two tries while the database is away, in milliseconds. */
export const RETRY_MS = 5_000;

/**
 * Whether an answer says to wait: the database is away (503), or no answer of the application came
 * at all (it is starting again, the network is cut): SvelteKit then makes an error without status.
 */
export function isAway(result: ActionResult): boolean {
	if (result.type !== 'error') return false;
	return result.status === undefined ? result.error.status >= 500 : result.status === 503;
}
