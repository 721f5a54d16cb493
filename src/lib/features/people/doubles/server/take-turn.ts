import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** Merges, their undoing and the nightly look take turns in a centre, until the transaction ends. */
export async function takeTurn(db: Db): Promise<void> {
	const name = `declic doubles ${centreOf(db)}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}
