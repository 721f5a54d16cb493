-- The page of the network, which had grown heavy again: the same counts to the letter. Its people are read once, for what
-- they are counted by, and its requests from the index alone.

-- The quarter with the rest of what people are counted by.
drop index people_counted;
create index people_counted on people (id)
	include (centre_id, birth_year, age_band, sex, commune_insee, quarter_id);
-- The family with the day, in the index that lists requests: needs of the network need no other.
drop index requests_of_a_day;
create index requests_of_a_day on requests (centre_id, day desc, id desc) include (family);
grant select (centre_id) on people to declic_counts;

-- People of the network's year, those linked counted once; how many may still be counted twice; and who they are by kind
-- of quarter (0014, 0057, 0064). Of a kind, none too small to be told, nor found by taking the others from the whole: the
-- smallest ones are kept together until they are enough, with those of whom no quarter is known.
drop function network_quarter_counts(integer, integer);
drop function network_people_counts(integer, integer);
create function network_people_counts(asked_year integer, small_cell integer)
returns table (centres integer, people integer, unlinked integer, qpv integer, veille integer, other integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with held as materialized (
		select c.id from cycles c cross join lateral (
			select 1 from workshop_groups g join attendances a on a.centre_id = g.centre_id and a.group_id = g.id
			where g.cycle_id = c.id and a.seance_id not in (select x.seance_id from seance_cancellations x)
			limit 1) met
		where c.year = asked_year
	), lives as materialized (
		-- Looked up as lists, where whoever comes to two groups stands once: a join takes three times as long.
		select p.id, p.centre_id, p.birth_year, p.quarter_id from people p
		where p.id = any (array(select e.person_id from enrolments e where e.group_id = any (array(
			select g.id from workshop_groups g where g.cycle_id = any (array(select h.id from held h))))))
	), linked as materialized (
		select l.person_id, l.bond, p.centre_id, p.quarter_id
		from linked_people l join people p on p.id = l.person_id
		where l.person_id = any (array(select p.id from lives p))
	), counted as materialized (
		-- A row of people who are linked to nobody has their number; each of the others has a row, with her bond.
		select p.centre_id, p.quarter_id, count(*) as people, null::uuid as bond
		from lives p where p.id not in (select l.person_id from linked l)
		group by p.centre_id, p.quarter_id
		union all
		select l.centre_id, l.quarter_id, 0, l.bond from linked l
	), centres as materialized (
		select c.centre_id, sum(c.people) + count(c.bond) >= greatest(small_cell, 11) as is_told
		from counted c group by c.centre_id
	), named as materialized (
		select i.person_id, i.name_key from person_identities i
		where i.person_id = any (array(select p.id from lives p
			where p.id not in (select l.person_id from linked l)
				and p.centre_id not in (select c.centre_id from centres c where not c.is_told)))
	), unlinked as materialized (
		-- A full join can only be hashed.
		select p.centre_id, i.name_key, p.birth_year from lives p full join named i on i.person_id = p.id
	), alike as (
		-- Of those who carry one name and year, all but one may be somebody already counted.
		select count(distinct u.centre_id)::integer - 1 as more
		from unlinked u where u.name_key is not null and u.birth_year is not null
		group by u.name_key, u.birth_year having count(*) > 1
	), totals as materialized (
		select (select count(*)::integer from centres c where c.is_told) as centres,
			(select coalesce(sum(c.people) + count(distinct c.bond), 0)::integer from counted c
				where c.centre_id in (select ce.centre_id from centres ce where ce.is_told)) as people,
			(select coalesce(sum(a.more), 0)::integer from alike a) as unlinked
	), said as materialized (
		select q.kind, (sum(c.people) + count(distinct c.bond))::integer as people
		from counted c left join quarters q on q.id = c.quarter_id group by q.kind
	), cells as (
		select k.kind, coalesce(s.people, 0) as people, greatest(small_cell, 11) as smallest,
			coalesce((select u.people from said u where u.kind is null), 0) as unsaid
		from (values ('qpv'), ('veille'), ('other')) k(kind) left join said s on s.kind = k.kind
	), before as (
		select c.*, coalesce(sum(c.people) over (order by c.people, c.kind
			rows between unbounded preceding and 1 preceding), 0) as smaller
		from cells c
	), quarters as materialized (
		select b.kind, case when b.people = 0 then 0
			when b.people >= b.smallest and (b.smaller = 0 or b.smaller + b.unsaid >= b.smallest) then b.people end as people
		from before b
	)
	select t.centres, t.people,
		case when t.unlinked = 0 or t.unlinked >= greatest(small_cell, 11) then t.unlinked end,
		(select q.people from quarters q where q.kind = 'qpv'),
		(select q.people from quarters q where q.kind = 'veille'),
		(select q.people from quarters q where q.kind = 'other')
	from totals t
	where current_setting('declic.role', true) in ('coordination', 'operator')
$$;
grant create on schema public to declic_counts;
alter function network_people_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_people_counts(integer, integer) from public;
grant execute on function network_people_counts(integer, integer) to declic_app;

-- The counts of desks of 0066. The answers that refused or handed over are few among all: they are listed once, in room
-- enough for those of many years, and each request of the year is looked up among them.
create or replace function network_desk_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, requests integer, declined integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp set work_mem = '64MB' as
$$
	with told as materialized (
		select ce.id, ce.name, q.requests, q.declined, greatest(small_cell, 11) as smallest
		from centres ce cross join lateral (
			select count(*)::integer as requests,
				(count(*) filter (where r.id in (
					select a.request_id from request_answers a
					where a.kind in ('declined-in-place', 'handed-over')
						and a.id not in (select u.answer_id from request_answer_undos u))))::integer as declined
			from requests r
			where r.centre_id = ce.id
				and r.day >= make_date(asked_year, 1, 1) and r.day < make_date(asked_year + 1, 1, 1)) q
	), hidden as (
		select t.id, t.requests > 0 and t.requests < t.smallest as is_small,
			count(*) filter (where t.requests > 0 and t.requests < t.smallest) over () as how_many,
			row_number() over (order by (t.requests > 0 and t.requests < t.smallest) desc, t.requests = 0, t.requests, t.id) as place
		from told t
	)
	select t.id, t.name,
		case when not h.is_small and not (h.how_many = 1 and h.place = 2) then t.requests end,
		case when t.declined = 0 or t.declined >= t.smallest then t.declined end
	from told t join hidden h on h.id = t.id
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;
