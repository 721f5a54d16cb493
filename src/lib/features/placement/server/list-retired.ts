import { sql } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';

/** The items that whoever acts is not to ask any more: the network's, and those of her centre. */
export async function listRetired(db: Db): Promise<string[]> {
	const { rows } = await sql<{ item: string }>`
		select distinct r.item from item_retirements r
		where not exists (select from item_returns x where x.retirement_id = r.id)
		order by r.item`.execute(db);
	return rows.map(({ item }) => item);
}

/** Those that the network does not ask any more, for a trial that nobody signs in to. */
export async function listRetiredEverywhere({ database, now }: World): Promise<string[]> {
	const nobody = { staffId: null, role: 'sign-in' as const, centres: [], at: now() };
	return asActing(database, nobody, listRetired);
}
