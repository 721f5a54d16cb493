import { setTimeout as pause } from 'node:timers/promises';
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

const ASK_AGAIN_MS = 100;

/**
 * The same for somebody who may leave meanwhile, or will wait so many milliseconds and no more: whether it is held.
 * The database is asked again and again, since a statement that waits for a lock hears nobody.
 */
export async function takeTurnInCentreWithin(
	db: Db,
	what: string,
	{ longestMs, signal }: { longestMs: number; signal?: AbortSignal }
): Promise<boolean> {
	const name = `${what} ${centreOf(db)}`;
	const until = performance.now() + longestMs;
	const hasLeft = () => signal?.aborted ?? false;
	while (!hasLeft()) {
		const { rows } = await sql<{ isHeld: boolean }>`
			select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as "isHeld"`.execute(db);
		if (rows[0]!.isHeld) return true;
		if (performance.now() >= until) return false;
		await pause(ASK_AGAIN_MS);
	}
	return false;
}
