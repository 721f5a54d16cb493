import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/** Takes away when these people could come and what they needed: it concerns nobody any more. */
export async function eraseWishes(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	const hers = sql`select id from pre_list_entries where person_id = any (${personIds}::uuid[])`;
	const slots = sql<{ count: number }>`select count(*)::int as count from group_wish_slots
		where wish_id in (select id from group_wishes where entry_id in (${hers}))`;
	const { rows } = await slots.execute(db);
	return {
		group_wish_slots: rows[0]!.count,
		group_wishes: await affected(db, sql`delete from group_wishes where entry_id in (${hers})`)
	};
}
