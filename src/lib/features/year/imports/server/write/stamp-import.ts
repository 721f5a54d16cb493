import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre, takeTurnInCentreWithin } from '#lib/platform/database/take-turn.ts';

/** Imports and undos of one centre take turns; held until the transaction ends. */
export const waitForImports = (db: Db): Promise<void> => takeTurnInCentre(db, 'import');

/**
 * The same for somebody who may leave meanwhile, or will wait so many milliseconds and no more: whether it is her
 * turn.
 */
export const isTurnOfImport = (
	db: Db,
	bounds: { longestMs: number; signal?: AbortSignal }
): Promise<boolean> => takeTurnInCentreWithin(db, 'import', bounds);

/**
 * The instant that an import writes on its rows: now, to a microsecond that no other writer has,
 * even where the clock is frozen, so that a row changed since can always be told from its own.
 */
export async function instantOfImport(db: Db): Promise<string> {
	const at = db.acting.at.toString();
	const { rows } = await sql<{ at: string }>`
		select (coalesce(max(recorded_at), ${at}::timestamptz) + interval '1 microsecond')::text as at
		from imports
		where recorded_at >= ${at}::timestamptz
			and recorded_at < ${at}::timestamptz + interval '1 second'`.execute(db);
	return rows[0]!.at;
}

/**
 * Holds the sheets of these years still while they are compared: a mark being written on screen
 * is waited for, and the next one waits.
 */
export async function holdSheets(db: Db, years: number[]): Promise<void> {
	const { rows } = await sql<{ id: string }>`
		select g.id from workshop_groups g join cycles c on c.id = g.cycle_id
		where c.year = any(${years}::int[]) order by g.id for update of g`.execute(db);
	const groups = rows.map((row) => row.id);
	await sql`select id from seances where group_id = any(${groups}::uuid[])
		order by id for update`.execute(db);
	await sql`select id from enrolments where group_id = any(${groups}::uuid[])
		order by id for update`.execute(db);
}
