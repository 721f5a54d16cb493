import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { isWalkOpen } from './read-own-walk.ts';

/**
 * Ticks streets of the walk whose link acts; those that are not of it are left aside, those that were ticked stay
 * so. Null: the link opens nothing any more.
 */
export async function tickStreets(
	db: Db,
	streets: readonly string[]
): Promise<{ ticked: number } | null> {
	const { rows } = await sql<{ street: string }>`
		insert into place_streets_seen (link_id, street, recorded_at)
		select o.id, street, ${db.acting.at.toString()}::timestamptz
		from acting_place_link() o join place_links l on l.id = o.id, unnest(l.streets) street
		where o.opens = 'ambassador' and street = any(${[...streets]}::text[])
		on conflict (link_id, street) do nothing
		returning street`.execute(db);
	return rows.length > 0 || (await isWalkOpen(db)) ? { ticked: rows.length } : null;
}
