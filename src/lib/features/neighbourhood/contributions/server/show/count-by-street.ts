import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { StreetCount } from '../../domain/shown/street-count.ts';

/** More lines than that and nobody reads the table: the list and the map have the rest. */
const MOST_LINES = 60;

/** What was published in answer to a theme, counted by street and by what it speaks of: where most was said first. */
export async function countByStreet(
	db: Db,
	themeId: string,
	most = MOST_LINES
): Promise<{ total: number; lines: StreetCount[]; isCut: boolean }> {
	// A place that visitors do not see says no name: its own policy hides it here, and its street is told.
	const { rows } = await sql<StreetCount & { total: number }>`
		select coalesce(p.name, s.street) as "where", s.town, s.door, s.subject, count(*)::integer as said,
			(sum(count(*)) over ())::integer as total
		from shown_contributions s
		left join places p on p.id = s.place_id
		where s.theme_id = ${themeId}
		group by 1, 2, 3, 4
		order by said desc, 1 nulls last, 2 nulls last, 3, 4 nulls last
		limit ${most + 1}`.execute(db);
	const lines = rows
		.slice(0, most)
		.map(({ where, town, door, subject, said }) => ({ where, town, door, subject, said }));
	return { total: rows[0]?.total ?? 0, lines, isCut: rows.length > most };
}
