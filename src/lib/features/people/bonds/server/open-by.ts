import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * Opens, for this transaction, the one record whose code this is (migration 0014). Two centres that
 * enter one code at the same moment take turns.
 */
export async function openByCode(db: Db, digest: Buffer): Promise<void> {
	const hex = digest.toString('hex');
	await sql`select pg_advisory_xact_lock(hashtextextended(${`declic link ${hex}`}, 0))`.execute(db);
	await sql`select set_config('declic.link', ${hex}, true)`.execute(db);
}

/** Opens, for this transaction, the lines that carry this bond, in whatever centre. */
export async function openByBond(db: Db, bond: string): Promise<void> {
	await sql`select set_config('declic.bond', ${bond}, true)`.execute(db);
}
