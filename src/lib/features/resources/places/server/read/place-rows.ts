import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	FACT_COLUMNS,
	factsOf,
	type PlaceColumns,
	type PlaceFacts,
	type VerifiedBy
} from '../../domain/facts/place.ts';

/** The network's places are of no centre: their days are those of Paris. */
const ZONE = 'Europe/Paris';

/** The day of an instant, as a place tells it. */
export const dayOf = (instant: Temporal.Instant): string =>
	instant.toZonedDateTimeISO(ZONE).toPlainDate().toString();

/** Rows of places with their facts; whoever acts sees those that are hers to see. */
export function placeRows(db: Db) {
	return db
		.selectFrom('places as p')
		.select(FACT_COLUMNS.map((column) => `p.${column}` as const))
		.select(['p.id', 'p.centre_id', 'p.is_public', 'p.merged_into'])
		.select(['p.verified_at', 'p.verified_way']);
}

/** Whether a place was taken away, and why. */
export const removal = sql<{ reason: string | null } | null>`(
	select jsonb_build_object('reason', r.reason) from place_removals r where r.place_id = p.id)`;

/** What a row tells of its place. */
export function factsOfRow(row: Record<string, unknown>): PlaceFacts {
	return factsOf(row as Partial<PlaceColumns>) as PlaceFacts;
}

/** When it was last true, and by whom. */
export function verifiedOf(row: {
	verified_at: Temporal.Instant | null;
	verified_way: string | null;
}) {
	return {
		verifiedOn: row.verified_at && dayOf(row.verified_at),
		verifiedBy: row.verified_way as VerifiedBy | null
	};
}
