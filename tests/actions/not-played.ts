import type { Somebody } from './who-may.ts';

/** What this walk cannot play, by name and with why: the list only shrinks. */
export const NOT_PLAYED: readonly { action: string; roles: readonly Somebody[]; reason: string }[] =
	[];
