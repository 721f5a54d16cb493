import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';

/** Whoever prepares, posts or cancels letters waits her turn in a centre, until the transaction ends. */
export async function takeTurn(db: Db): Promise<void> {
	const name = `declic letters ${centreOf(db)}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}
