/** The moment every story is told in, unless it says otherwise. */
export const A_TUESDAY = Temporal.Instant.from('2026-11-24T08:30:00Z');
