import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** The record that somebody's record was merged into, however often; her own when it was not. */
export async function findKept(db: Db, personId: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		with recursive followed (id, depth) as (
			select ${personId}::uuid, 0
			union all
			select m.kept_id, f.depth + 1 from followed f
			join person_merges m on m.merged_id = f.id
			where f.depth < 50
				and not exists (select from person_merge_undos u where u.merge_id = m.id)
		)
		select id from followed order by depth desc limit 1`.execute(db);
	return rows[0]!.id;
}

/** Those among these people whose record was merged into another, and still is. */
export async function findMerged(db: Db, people: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select m.merged_id as id from person_merges m
		where m.merged_id = any(${people}::uuid[])
			and not exists (select from person_merge_undos u where u.merge_id = m.id)`.execute(db);
	return rows.map(({ id }) => id);
}
