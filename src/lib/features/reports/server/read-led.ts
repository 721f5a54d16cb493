import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Led } from '../domain/written-narratives.ts';
import { among } from './season-queries.ts';

/**
 * Who animated the groups of each programme that year, and where they met: colleagues and places, in
 * order of name. A group without a room or a place met at the centre.
 */
export async function readLed(db: Db, year: number): Promise<Led[]> {
	const { rows } = await sql<Led>`
		with year_groups as materialized (
			select g.id, p.slug, coalesce(g.venue, h.name) as place
			from cycles c
			join programmes p on p.id = c.programme_id
			join centres h on h.id = c.centre_id
			join workshop_groups g on g.cycle_id = c.id
			where c.year = ${year} and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		), year_seances as materialized (
			select s.id, s.group_id, s.venue from seances s
			where s.group_id = ${among(sql`select id from year_groups`)}
		), called_off as materialized (
			select x.seance_id from seance_cancellations x
			where x.seance_id = ${among(sql`select id from year_seances`)}
		), booked as materialized (
			select r.seance_id, r.room_id from seance_rooms r
			where r.seance_id = ${among(sql`select id from year_seances`)}
		), of_groups as materialized (
			select r.group_id, r.room_id from group_rooms r
			where r.group_id = ${among(sql`select id from year_groups`)}
		), matched as materialized (
			-- The room of a séance that has one of its own, or none on purpose; else that of its group.
			select s.id, g.id as group_id, g.slug, coalesce(s.venue, g.place) as place,
				case when b.seance_id is null then o.room_id else b.room_id end as room_id
			from year_seances s
			full join year_groups g on g.id = s.group_id
			full join booked b on b.seance_id = s.id
			full join of_groups o on o.group_id = s.group_id
		), met as materialized (
			select m.id, m.group_id, m.slug, m.place, m.room_id from matched m
			where m.id is not null and m.id not in (select seance_id from called_off)
		), of_their_group as materialized (
			select a.group_id, a.staff_id from group_animators a
			where a.group_id = ${among(sql`select id from year_groups`)}
		), of_the_day as materialized (
			select a.seance_id, a.staff_id from seance_animators a
			where a.seance_id = ${among(sql`select id from year_seances`)}
		), led as materialized (
			select m.slug, a.staff_id
			from (select distinct group_id, slug from met) m
			full join of_their_group a on a.group_id = m.group_id
			union
			select m.slug, a.staff_id from met m full join of_the_day a on a.seance_id = m.id
		), said as (
			select p.slug, 'place' as what, coalesce(r.name, p.place) as name
			from (select distinct slug, place, room_id from met) p left join rooms r on r.id = p.room_id
			union
			select l.slug, 'animator', f.display_name from led l join staff_members f on f.id = l.staff_id
			where l.slug is not null
		)
		select slug as programme,
			coalesce(array_agg(name order by name) filter (where what = 'animator'), '{}') as animators,
			array_agg(name order by name) filter (where what = 'place') as places
		from said group by slug`.execute(db);
	return rows;
}
