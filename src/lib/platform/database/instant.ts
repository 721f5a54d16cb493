import { type RawBuilder, sql } from 'kysely';

/** An instant to compare with a column: as text the driver would not know its type. */
export function instant(at: Temporal.Instant): RawBuilder<Temporal.Instant> {
	return sql<Temporal.Instant>`${at.toString()}::timestamptz`;
}
