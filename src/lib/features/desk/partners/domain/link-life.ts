/**
 * What a link opens: one referral to answer, a door to send somebody, what became of her, or a page to
 * read: days, seats, and numbers.
 */
export type Opens = 'referral' | 'door' | 'follow-up' | 'page';

/** Those that a partner has one of at most, and that serve a whole service. */
export type Standing = Extract<Opens, 'door' | 'page'>;

/** Days a link stays open: time for an answer, a year for what serves a whole service. */
const LINK_DAYS: Record<Opens, number> = { referral: 30, door: 365, 'follow-up': 90, page: 365 };

/**
 * Whether a link belongs to the browser that opened it first. A door or a page shows nothing of anybody:
 * it serves a whole service (CNIL, security guide: « limiter l’accès aux seules personnes habilitées »).
 */
export function belongsToBrowser(opens: Opens): boolean {
	return opens !== 'door' && opens !== 'page';
}

/** The moment a link given now ends. */
export function endOfLink(opens: Opens, now: Temporal.Instant): Temporal.Instant {
	return now.add({ hours: 24 * LINK_DAYS[opens] });
}
