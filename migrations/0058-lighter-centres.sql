-- The same counts of centres as in 0057, a fifth lighter.
create or replace function network_year_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, slug text, name text, seances integer, minutes integer, people integer, attendances integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	-- The marks of a group one after the other in the index that holds them (0010); the planner, left to
	-- itself, goes to the table for each.
	with groups as materialized (
		select g.id, g.centre_id, g.cycle_id
		from cycles c join workshop_groups g on g.cycle_id = c.id where c.year = asked_year
	), sheets as materialized (
		select g.centre_id, g.cycle_id, m.seance_id, m.attendances
		from groups g cross join lateral (
			select a.seance_id, count(*) filter (where a.kind in ('present', 'late')) as attendances
			from attendances a where a.centre_id = g.centre_id and a.group_id = g.id
			group by a.seance_id offset 0) m
	), held as materialized (
		select h.centre_id, h.cycle_id, h.attendances,
			coalesce(s.real_minutes, s.planned_minutes)::integer as minutes
		from sheets h join (
			select t.id, t.real_minutes, t.planned_minutes from seances t
			where t.group_id = any (array(select g.id from groups g)) offset 0) s on s.id = h.seance_id
		-- Few are called off: read once, rather than looked for from each séance.
		where h.seance_id not in (select x.seance_id from seance_cancellations x)
	), known as (
		-- The people of the report: those of the cycles that were held.
		select k.centre_id, count(*)::integer as people
		from (select distinct g.centre_id, e.person_id from groups g join enrolments e on e.group_id = g.id
			where g.cycle_id in (select h.cycle_id from held h)) k
		group by k.centre_id
	), sums as (
		select h.centre_id, count(*)::integer as seances, sum(h.minutes)::integer as minutes,
			sum(h.attendances)::integer as attendances
		from held h group by h.centre_id
	), told as (
		select ce.id, ce.slug, ce.name, coalesce(su.seances, 0) as seances, coalesce(su.minutes, 0) as minutes,
			coalesce(k.people, 0) as people, coalesce(su.attendances, 0) as attendances,
			-- Whoever asks may ask for larger cells, never for smaller ones.
			greatest(small_cell, 11) as smallest
		from centres ce
		left join sums su on su.centre_id = ce.id
		left join known k on k.centre_id = ce.id
	)
	select t.id, t.slug, t.name, t.seances, t.minutes,
		case when t.people = 0 or t.people >= t.smallest then t.people end,
		case when t.attendances = 0 and t.people = 0 then 0
			when t.people >= t.smallest and (t.attendances = 0 or t.attendances >= t.smallest) then t.attendances end
	from told t
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;
