-- The quarters a centre counts by, as it names them; one pick on a record takes the place of « QPV: yes
-- or no ». A quarter is edited; withdrawing it is a dated record, and the records that say it keep it.
create table quarters (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	name text not null check (length(name) between 1 and 80),
	kind text not null check (kind in ('qpv', 'veille', 'other')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
select protect_centre_table('quarters', 'select, insert, update');
select let_counts_read('quarters', 'id, kind');

create table quarter_withdrawals (
	quarter_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, quarter_id) references quarters (centre_id, id) on delete cascade
);
-- Deleted when it is proposed again: the journal keeps both.
select protect_centre_table('quarter_withdrawals', 'select, insert, delete');

alter table people add column quarter_id uuid;
alter table people add foreign key (centre_id, quarter_id) references quarters (centre_id, id);
grant select (quarter_id) on people to declic_counts;

-- What was said by yes or no is carried over, in the records and in what undoes an import or a merge.
-- The owner obeys the policies too, but for this moment.
alter table people no force row level security;
alter table quarters no force row level security;
alter table import_writes no force row level security;
alter table person_merges no force row level security;

insert into quarters (centre_id, name, kind, recorded_at)
select s.centre_id, case s.qpv when 'yes' then 'Quartier prioritaire (à préciser)' else 'Hors quartier prioritaire' end,
	case s.qpv when 'yes' then 'qpv' else 'other' end, now()
from (
	select p.centre_id, p.qpv from people p
	union
	select w.centre_id, w.before ->> 'qpv' from import_writes w where w.table_name = 'people'
	union
	select m.centre_id, v.said #>> '{}' from person_merges m
	cross join lateral jsonb_path_query(m.moves, '$[*] ? (@.table == "people").*.qpv') v(said)
) s
where s.qpv in ('yes', 'no');

create function carried_quarter(centre uuid, qpv text) returns uuid language sql stable as
$$
	select q.id from quarters q
	where q.centre_id = centre and q.kind = case qpv when 'yes' then 'qpv' when 'no' then 'other' end
$$;
create function carried_values(centre uuid, said jsonb) returns jsonb language sql stable as
$$
	select case when said ? 'qpv'
		then (said - 'qpv') || jsonb_build_object('quarter_id', carried_quarter(centre, said ->> 'qpv'))
		else said end
$$;

-- Nothing of a name changes: what searches and imports watch is not woken.
alter table people disable trigger user;
update people p set quarter_id = q.id from quarters q
where q.centre_id = p.centre_id and q.kind = case p.qpv when 'yes' then 'qpv' when 'no' then 'other' end;
alter table people enable trigger user;

update import_writes w set before = carried_values(w.centre_id, w.before)
where w.table_name = 'people' and w.before ? 'qpv';

update person_merges m set moves = (
	select jsonb_agg(case when s.step ->> 'table' <> 'people' or not s.step ? 'was' then s.step
		else s.step || jsonb_build_object(
			'was', carried_values(m.centre_id, s.step -> 'was'),
			'now', carried_values(m.centre_id, s.step -> 'now')) end order by s.nth)
	from jsonb_array_elements(m.moves) with ordinality s(step, nth))
where jsonb_path_exists(m.moves, '$[*] ? (@.table == "people").*.qpv');

drop function carried_values(uuid, jsonb);
drop function carried_quarter(uuid, text);
alter table people force row level security;
alter table quarters force row level security;
alter table import_writes force row level security;
alter table person_merges force row level security;
alter table people drop column qpv;

-- The people of the network's year by kind of quarter: none too small to be told, nor found by taking
-- the others from the whole. The smallest ones are kept together until they are enough, with those of
-- whom no quarter is known.
create function network_quarter_counts(asked_year integer, small_cell integer)
returns table (kind text, people integer)
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
		select distinct e.person_id
		from workshop_groups g join enrolments e on e.group_id = g.id
		where g.cycle_id = any (array(select id from held))
	), lives as materialized (
		-- Looked up as one list, and matched by full joins, as in the count of people.
		select p.id, p.quarter_id from people p where p.id = any (array(select k.person_id from known k))
	), linked as materialized (
		select l.person_id, l.bond from linked_people l
		where l.person_id = any (array(select k.person_id from known k))
	), said as (
		select q.kind, count(distinct coalesce(l.bond, p.id))::integer as people
		from lives p full join linked l on l.person_id = p.id left join quarters q on q.id = p.quarter_id
		group by q.kind
	), cells as (
		select k.kind, coalesce(s.people, 0) as people, greatest(small_cell, 11) as smallest,
			coalesce((select u.people from said u where u.kind is null), 0) as unsaid
		from (values ('qpv'), ('veille'), ('other')) k(kind) left join said s on s.kind = k.kind
	), before as (
		select c.*, coalesce(sum(c.people) over (order by c.people, c.kind
			rows between unbounded preceding and 1 preceding), 0) as smaller
		from cells c
	)
	select b.kind, case when b.people = 0 then 0
		when b.people >= b.smallest and (b.smaller = 0 or b.smaller + b.unsaid >= b.smallest) then b.people end
	from before b
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by array_position(array['qpv', 'veille', 'other'], b.kind)
$$;
grant create on schema public to declic_counts;
alter function network_quarter_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_quarter_counts(integer, integer) from public;
grant execute on function network_quarter_counts(integer, integer) to declic_app;
