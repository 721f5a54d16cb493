import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** Whoever adds a slot in a centre waits her turn: two at once would promise one room twice. */
export async function lockOffers(db: Db): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`group-offers ${centreOf(db)}`}, 0))`.execute(
		db
	);
}
