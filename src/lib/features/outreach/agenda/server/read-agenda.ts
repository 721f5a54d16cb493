import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { inOrder, type Occasion, occasionOf, type ReadOccasion } from '../domain/occasion.ts';

/** Days, both included. */
export type Span = { from: string; until: string };

/** An occasion, and when it was planned, or moved to where it is. */
export type DatedOccasion = { occasion: Occasion; plannedAt: Temporal.Instant };

/**
 * What anybody may come to in a span of days: of the centre whose page is read, of every centre when it
 * is nobody's page, of her own centre for somebody of a team. Numbers of seats, and nothing of people.
 */
export async function readAgenda(db: Db, span: Span): Promise<Occasion[]> {
	return (await readDatedAgenda(db, span)).map(({ occasion }) => occasion);
}

/** The same, with when each was planned. */
export async function readDatedAgenda(db: Db, { from, until }: Span): Promise<DatedOccasion[]> {
	return readOccasions(db, sql`public_agenda(${from}::date, ${until}::date)`, until);
}

/** What a function of the database tells of the days to come, in the order of their hours. */
export async function readOccasions(
	db: Db,
	agenda: RawBuilder<unknown>,
	until: string
): Promise<DatedOccasion[]> {
	const { rows } = await sql<ReadOccasion & { plannedAt: Temporal.Instant }>`
		select a.kind, a.id, a.centre_id as "centreId", a.time_zone as "timeZone", a.title,
			a.seats_left as "seatsLeft", a.planned_at as "plannedAt", a.cycle_id as "cycleId", a.label,
			a.has_begun as "hasBegun", a.dates
		from ${agenda} a`.execute(db);
	const plannedAt = new Map(rows.map((row) => [row.id, row.plannedAt]));
	const occasions = rows.flatMap((row) => occasionOf(row, db.acting.at, until) ?? []);
	return inOrder(occasions).map((occasion) => ({
		occasion,
		plannedAt: plannedAt.get(occasion.id)!
	}));
}
