import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { streamRows } from '#lib/platform/database/stream-rows.ts';

/** Where and when a séance was, and who animated it: colleagues, never a resident. */
export type SeanceDetails = {
	id: string;
	/** « 09:00 »; null when the register does not say. */
	startsAt: string | null;
	venue: string | null;
	animators: string | null;
};

/**
 * The séances of the acting centre's cycles of a year, in order of day and hour, as a cursor gives
 * them: a year may be read that does not hold in memory. Ties are broken by names, so that the
 * same registers make the same annex in any database.
 */
export function readAnnexDetails(db: Db, year: number): AsyncGenerator<SeanceDetails> {
	return streamRows(
		db,
		sql<SeanceDetails>`
			with of_groups as materialized (
				select a.group_id, string_agg(m.display_name, ', ' order by m.display_name collate "C") as names
				from group_animators a join staff_members m on m.id = a.staff_id
				group by a.group_id
			), of_seances as materialized (
				select a.seance_id, string_agg(m.display_name, ', ' order by m.display_name collate "C") as names
				from seance_animators a join staff_members m on m.id = a.staff_id
				group by a.seance_id
			)
			select s.id, s.starts_at as "startsAt", coalesce(s.venue, g.venue) as venue,
				coalesce(os.names, og.names) as animators
			from cycles c
			join programmes p on p.id = c.programme_id
			join workshop_groups g on g.cycle_id = c.id
			join seances s on s.group_id = g.id
			left join of_groups og on og.group_id = g.id
			left join of_seances os on os.seance_id = s.id
			where c.year = ${year}
			order by s.day, s.starts_at nulls first, p.name collate "C", p.slug, c.label collate "C",
				g.label collate "C", s.id`
	);
}
