import type { Somebody } from './who-may.ts';

/** Actions that answer 5xx today. One that answers otherwise must leave the list. */
export const KNOWN_FAILURES: readonly {
	action: string;
	roles: readonly Somebody[];
	reason: string;
}[] = [];
