import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Led } from '../domain/written-narratives.ts';

/**
 * Who animated the groups of each programme that year, and where they met: colleagues and places, in
 * order of name. A group without a room or a place met at the centre.
 */
export async function readLed(db: Db, year: number): Promise<Led[]> {
	const { rows } = await sql<Led>`
		with met as materialized (
			select p.slug, g.id as group_id, s.id as seance_id, h.name as centre,
				coalesce(r.name, s.venue, g.venue) as place
			from cycles c
			join programmes p on p.id = c.programme_id
			join centres h on h.id = c.centre_id
			join workshop_groups g on g.cycle_id = c.id
			join seances s on s.group_id = g.id
			left join seance_rooms sr on sr.seance_id = s.id
			left join group_rooms gr on gr.group_id = g.id and sr.seance_id is null
			left join rooms r on r.id = coalesce(sr.room_id, gr.room_id)
			where c.year = ${year}
				and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
		), led as (
			select m.slug, f.display_name as name from met m
				join group_animators a on a.group_id = m.group_id
				join staff_members f on f.id = a.staff_id
			union
			select m.slug, f.display_name from met m
				join seance_animators a on a.seance_id = m.seance_id
				join staff_members f on f.id = a.staff_id
		)
		select slug as programme,
			array(select l.name from led l where l.slug = met.slug order by l.name) as animators,
			array_agg(distinct coalesce(place, centre) order by coalesce(place, centre)) as places
		from met group by slug`.execute(db);
	return rows;
}
