import type { Answer } from './provider-way.ts';
import type { Submission } from './sms-provider.ts';

/** Our key, our account or our address: a person repairs it, and the message waits. */
const OURS = new Set([401, 403, 404, 405]);
/** Whoever says so may have taken the message before. */
const DOUBTFUL = new Set([408, 409]);
const LONGEST_WAIT = Temporal.Duration.from({ hours: 24 });

/**
 * What an answer that accepts nothing means, by its number alone. A 5xx, or a page where an answer was
 * expected, does not say that nothing left; a provider whose contract says so reads it before.
 */
export function refusedOutcome({ status, headers }: Answer, now: Temporal.Instant): Submission {
	if (status === 429) return { transient: 'throttled', ...waitOf(headers, now) };
	if (status === 402) return { transient: 'credit' };
	if (OURS.has(status)) return { transient: 'settings' };
	if (status >= 500) return { unknown: 'failed' };
	if (status >= 400 && !DOUBTFUL.has(status)) return { permanent: 'refused' };
	return { unknown: 'unreadable' };
}

/** When to come back, in seconds (RFC 9110, 10.2.3), or as Brevo calls it; a day at most. */
export function waitOf(headers: Headers, now: Temporal.Instant): { after?: Temporal.Instant } {
	const said = headers.get('retry-after') ?? headers.get('x-sib-ratelimit-reset');
	if (said === null || !/^\d{1,9}$/.test(said)) return {};
	const seconds = Math.min(Number(said), LONGEST_WAIT.total('seconds'));
	return { after: now.add({ seconds }) };
}
