import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** The items that whoever acts is not to ask any more: the network's, and those of her centre. */
export async function listRetired(db: Db): Promise<string[]> {
	const { rows } = await sql<{ item: string }>`
		select distinct r.item from item_retirements r
		where not exists (select from item_returns x where x.retirement_id = r.id)
		order by r.item`.execute(db);
	return rows.map(({ item }) => item);
}
