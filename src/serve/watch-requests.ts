import { log } from '#lib/platform/log.ts';
import { type AnsweredRequest, countRequest } from '#lib/platform/metrics/requests.ts';

/** Asked every few seconds, or for every picture of every page: counted, and not told. */
const ROUTINE = new Set(['/health', '/metrics', 'files']);

/**
 * Counts a request and writes its line: the route and never the address, which may hold a name or
 * a key; no visitor's address, no query, nothing that was typed.
 */
export function watchRequest(answered: AnsweredRequest & { request: string }): void {
	countRequest(answered);
	const { status, route } = answered;
	const level = ROUTINE.has(route ?? '') ? 'debug' : status >= 500 ? 'warn' : 'info';
	log[level](answered, 'answered');
}
