import { type RawBuilder, sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Led } from '../../domain/count/led.ts';
import { among } from './season-queries.ts';

/**
 * Who animated the groups of each programme that year, and where they met: colleagues and places, in
 * order of name. A group without a room or a place met at the centre.
 */
export async function readLed(db: Db, year: number): Promise<Led[]> {
	const { rows } = await sql<Led>`
		with year_groups as materialized (
			select g.id, p.slug, o.room_id, coalesce(g.venue, h.name) as place
			from cycles c
			join programmes p on p.id = c.programme_id
			join centres h on h.id = c.centre_id
			join workshop_groups g on g.cycle_id = c.id
			left join group_rooms o on o.group_id = g.id
			cross join lateral (${metIn(sql`g.id`)} limit 1) met
			where c.year = ${year} and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
		), said_elsewhere as materialized (
			-- Few: those with a place of their own, in an index that holds nothing else, and those with a
			-- room of their own, or none on purpose.
			select s.id from seances s
			where s.venue is not null and s.group_id = ${among(sql`select id from year_groups`)}
			union
			select b.seance_id from seance_rooms b where b.centre_id = ${centreOf(db)}
		), elsewhere as materialized (
			select g.id as group_id, g.slug, b.room_id, coalesce(s.venue, g.place) as place
			from (select s.id, s.group_id, s.venue from seances s
				where s.id = ${among(sql`select id from said_elsewhere`)} offset 0) s
			join year_groups g on g.id = s.group_id
			left join seance_rooms b on b.seance_id = s.id
			-- A group that has a room is in it, whatever place was written.
			where (b.seance_id is not null or g.room_id is null)
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
		), never_home as materialized (
			select e.group_id from elsewhere e group by e.group_id
			having count(*) >= (select count(*) from (${metIn(sql`e.group_id`)}) m)
		), places as (
			select g.slug, g.room_id, g.place from year_groups g
			where g.id not in (select group_id from never_home)
			union
			select e.slug, e.room_id, e.place from elsewhere e
		), led as (
			select g.slug, a.staff_id from year_groups g join group_animators a on a.group_id = g.id
			union
			select g.slug, a.staff_id
			from (select a.staff_id, s.id, s.group_id
				from seance_animators a join seances s on s.id = a.seance_id
				where a.centre_id = ${centreOf(db)} offset 0) a
			join year_groups g on g.id = a.group_id
			where not exists (select from seance_cancellations x where x.seance_id = a.id)
		), said as (
			select p.slug, 'place' as what, coalesce(r.name, p.place) as name
			from places p left join rooms r on r.id = p.room_id
			union
			select l.slug, 'animator', f.display_name from led l join staff_members f on f.id = l.staff_id
		)
		select slug as programme,
			coalesce(array_agg(name order by name) filter (where what = 'animator'), '{}') as animators,
			array_agg(name order by name) filter (where what = 'place') as places
		from said group by slug`.execute(db);
	return rows;
}

/** The séances of a group that took place, or will. */
function metIn(groupId: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`select s.id from seances s where s.group_id = ${groupId}
		and not exists (select from seance_cancellations x where x.seance_id = s.id)`;
}
