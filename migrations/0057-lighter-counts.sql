-- Séances that say where they are, which few do: a report looks for them in all those of a year.
create index seances_elsewhere on seances (group_id) where venue is not null;

-- The page of the network, three times lighter: the same counts, asked in another order.
create index request_answers_in_place on request_answers (request_id, kind, id)
	where kind in ('declined-in-place', 'handed-over', 'done-in-place');

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
		where not exists (select from seance_cancellations x where x.seance_id = s.id)
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

create or replace function network_people_counts(asked_year integer, small_cell integer)
returns table (centres integer, people integer, unlinked integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with held as materialized (
		select c.id from cycles c cross join lateral (
			select 1 from workshop_groups g join seances s on s.group_id = g.id
			where g.cycle_id = c.id
				and exists (select from attendances a where a.seance_id = s.id)
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
			limit 1) met
		where c.year = asked_year
	), known as materialized (
		select distinct g.centre_id, e.person_id
		from workshop_groups g join enrolments e on e.group_id = g.id
		where g.cycle_id = any (array(select id from held))
	), told as materialized (
		select k.centre_id from known k group by k.centre_id having count(*) >= greatest(small_cell, 11)
	), counted as materialized (
		select k.centre_id, k.person_id, l.bond
		from known k join told t on t.centre_id = k.centre_id
		left join linked_people l on l.person_id = k.person_id
	), named as materialized (
		-- Looked up as one list, and matched by full joins, which can only be hashed: one descent a person
		-- takes three times as long.
		select i.person_id, i.name_key from person_identities i
		where i.person_id = any (array(select c.person_id from counted c where c.bond is null))
	), born as materialized (
		select p.id, p.birth_year from people p
		where p.id = any (array(select c.person_id from counted c where c.bond is null))
	), unlinked as materialized (
		select c.centre_id, i.name_key, p.birth_year
		from counted c full join named i on i.person_id = c.person_id full join born p on p.id = c.person_id
	), alike as (
		-- Of those who carry one name and year, all but one may be somebody already counted.
		select count(distinct u.centre_id)::integer - 1 as more
		from unlinked u where u.name_key is not null and u.birth_year is not null
		group by u.name_key, u.birth_year having count(*) > 1
	), totals as materialized (
		select (select count(*)::integer from told) as centres,
			(select (count(*) filter (where c.bond is null) + count(distinct c.bond))::integer from counted c) as people,
			(select coalesce(sum(a.more), 0)::integer from alike a) as unlinked
	)
	select t.centres, t.people,
		case when t.unlinked = 0 or t.unlinked >= greatest(small_cell, 11) then t.unlinked end
	from totals t
	where current_setting('declic.role', true) in ('coordination', 'operator')
$$;

create or replace function network_desk_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, posture text, requests integer, declined integer, done integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with asked as materialized (
		select r.id, r.centre_id from requests r
		where r.day >= make_date(asked_year, 1, 1) and r.day < make_date(asked_year + 1, 1, 1)
	), answered as (
		select q.id, q.centre_id, bool_or(a.kind <> 'done-in-place') as is_declined,
			bool_or(a.kind = 'done-in-place') as is_done
		from asked q join request_answers a on a.request_id = q.id
		where a.kind in ('declined-in-place', 'handed-over', 'done-in-place')
			and not exists (select from request_answer_undos u where u.answer_id = a.id)
		group by q.id, q.centre_id
	), kinds as (
		select n.centre_id, (count(*) filter (where n.is_declined))::integer as declined,
			(count(*) filter (where n.is_done))::integer as done
		from answered n group by n.centre_id
	), sums as (
		select q.centre_id, count(*)::integer as requests from asked q group by q.centre_id
	), told as materialized (
		select ce.id, ce.name,
			(select p.posture from postures p where p.centre_id = ce.id order by p.recorded_at desc limit 1) as posture,
			coalesce(s.requests, 0) as requests, coalesce(k.declined, 0) as declined, coalesce(k.done, 0) as done,
			greatest(small_cell, 11) as smallest
		from centres ce
		left join sums s on s.centre_id = ce.id
		left join kinds k on k.centre_id = ce.id
	), hidden as (
		select t.id, t.requests > 0 and t.requests < t.smallest as is_small,
			count(*) filter (where t.requests > 0 and t.requests < t.smallest) over () as how_many,
			row_number() over (order by (t.requests > 0 and t.requests < t.smallest) desc, t.requests = 0, t.requests, t.id) as place
		from told t
	)
	select t.id, t.name, t.posture,
		case when not h.is_small and not (h.how_many = 1 and h.place = 2) then t.requests end,
		case when t.declined = 0 or t.declined >= t.smallest then t.declined end,
		case when t.done = 0 or t.done >= t.smallest then t.done end
	from told t join hidden h on h.id = t.id
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;
