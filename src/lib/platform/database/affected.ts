import type { RawBuilder } from 'kysely';
import type { Db } from './acting.ts';

/** Runs a statement and says how many rows it wrote, changed or removed. */
export async function affected(db: Db, statement: RawBuilder<unknown>): Promise<number> {
	const { numAffectedRows } = await statement.execute(db);
	return Number(numAffectedRows ?? 0);
}
