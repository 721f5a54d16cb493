import { sql } from 'kysely';
import { type Db, centreOf } from './acting.ts';

/**
 * Waits until nobody else holds this turn, then holds it until the transaction ends. For what has no
 * row to lock yet; two names that meet by chance only wait for each other.
 */
export async function takeTurn(db: Db, name: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** The same, among those of one centre. */
export async function takeTurnInCentre(db: Db, what: string): Promise<void> {
	await takeTurn(db, `${what} ${centreOf(db)}`);
}
