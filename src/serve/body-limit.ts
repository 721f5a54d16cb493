import type { IncomingMessage } from 'node:http';

const MEGABYTE = 1_048_576;

/** A register, a photo of a fiche: the team alone sends files, and they are this long at most. */
export const LONGEST_BODY = 25 * MEGABYTE;
/** What anybody may send: a form. */
const LONGEST_FORM = 0.25 * MEGABYTE;

/**
 * The status that refuses a body before it is read, or null. A body that does not say its length
 * is for the team too: browsers always say that of a form.
 */
export function refuseBody({ headers, url = '' }: IncomingMessage): 411 | 413 | null {
	const isTeam = /^\/equipe(\/|\?|$)/.test(url);
	if (headers['transfer-encoding'] !== undefined) return isTeam ? null : 411;
	const length = Number(headers['content-length'] ?? 0);
	return length > (isTeam ? LONGEST_BODY : LONGEST_FORM) ? 413 : null;
}
