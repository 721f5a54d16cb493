import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';

/**
 * Opens, for this transaction, the one record whose code this is (migration 0014). Two centres that
 * enter one code at the same moment take turns.
 */
export async function openByCode(db: Db, digest: Buffer): Promise<void> {
	const hex = digest.toString('hex');
	await takeTurn(db, `declic link ${hex}`);
	await sql`select set_config('declic.link', ${hex}, true)`.execute(db);
}

/** Opens, for this transaction, the lines that carry this bond, in whatever centre. */
export async function openByBond(db: Db, bond: string): Promise<void> {
	await sql`select set_config('declic.bond', ${bond}, true)`.execute(db);
}
