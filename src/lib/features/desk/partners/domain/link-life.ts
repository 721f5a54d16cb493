/** What a link opens: one referral to answer, a door to send somebody, or what became of her. */
export type Opens = 'referral' | 'door' | 'follow-up';

/** Days a link stays open: time for an answer, a year for a door. */
const LINK_DAYS: Record<Opens, number> = { referral: 30, door: 365, 'follow-up': 90 };

/**
 * Whether a link belongs to the browser that opened it first. A door shows nothing of anybody: it
 * serves a whole service (CNIL, security guide: « limiter l’accès aux seules personnes habilitées »).
 */
export function belongsToBrowser(opens: Opens): boolean {
	return opens !== 'door';
}

/** The moment a link given now ends. */
export function endOfLink(opens: Opens, now: Temporal.Instant): Temporal.Instant {
	return now.add({ hours: 24 * LINK_DAYS[opens] });
}
