import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/**
 * Takes away what would undo the merges of these people. That records were united stays, without a
 * word of them. Rows, by table.
 */
export async function eraseDoubles(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const ids = sql`any (${personIds}::uuid[])`;
	return {
		person_merges: await affected(
			db,
			sql`update person_merges set moves = null
				where moves is not null and (kept_id = ${ids} or merged_id = ${ids})`
		)
	};
}

/** With these people, the records that were united into theirs: one person, whatever the record. */
export async function withUnited(db: Db, personIds: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		with recursive united as (
			select unnest(${personIds}::uuid[]) as id
			union
			select m.merged_id from united u join person_merges m on m.kept_id = u.id
			where not exists (select from person_merge_undos x where x.merge_id = m.id)
		)
		select id from united`.execute(db);
	return rows.map(({ id }) => id);
}
