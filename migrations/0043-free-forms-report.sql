-- What the report and the network count of projects, things and answers (study 2.3, 2.4).
create index after_course_answers_of_a_day on after_course_answers (centre_id, day);
create index renewal_answers_of_a_day on renewal_answers (centre_id, day);
create index machine_loans_of_a_day on machine_loans (centre_id, lent_on);
create index machine_repairs_of_a_day on machine_repairs (centre_id, sent_on);

grant select (id, centre_id, day, minutes) on project_visits to declic_counts;
grant select (visit_id) on project_visit_undos to declic_counts;
grant select (visit_id, person_id) on project_visit_people to declic_counts;
grant select (visit_id, repaired) on repaired_devices to declic_counts;
create policy counts_read on project_visits for select to declic_counts using (true);
create policy counts_read on project_visit_undos for select to declic_counts using (true);
create policy counts_read on project_visit_people for select to declic_counts using (true);
create policy counts_read on repaired_devices for select to declic_counts using (true);

-- One row a centre: groups and hours speak of its work; visits, people and things brought by them are
-- null under the small cell. What was mended is told only beside as large a rest, or none: the rest is
-- found by difference.
create function network_free_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, groups integer, project_minutes integer, visits integer,
	people integer, devices integer, repaired integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with visited as materialized (
		select v.id, v.centre_id, v.minutes from project_visits v
		where v.day >= make_date(asked_year, 1, 1) and v.day < make_date(asked_year + 1, 1, 1)
			and not exists (select from project_visit_undos u where u.visit_id = v.id)
	), visits as (
		select v.centre_id, count(*)::integer as visits, sum(v.minutes)::integer as minutes
		from visited v group by v.centre_id
	), people as (
		select v.centre_id, count(distinct m.person_id)::integer as people
		from visited v join project_visit_people m on m.visit_id = v.id group by v.centre_id
	), devices as (
		select v.centre_id, count(*)::integer as devices,
			count(*) filter (where d.repaired = 'yes')::integer as repaired
		from visited v join repaired_devices d on d.visit_id = v.id group by v.centre_id
	), held as (
		select c.centre_id, count(*)::integer as groups
		from cycles c join workshop_groups g on g.cycle_id = c.id
		where c.year = asked_year
			and exists (select from attendances a where a.centre_id = g.centre_id and a.group_id = g.id
				and not exists (select from seance_cancellations x where x.seance_id = a.seance_id))
		group by c.centre_id
	), told as (
		select ce.id, ce.name, coalesce(h.groups, 0) as groups, coalesce(v.visits, 0) as visits,
			coalesce(v.minutes, 0) as minutes, coalesce(p.people, 0) as people,
			coalesce(d.devices, 0) as devices, coalesce(d.repaired, 0) as repaired,
			greatest(small_cell, 11) as smallest
		from centres ce
		left join held h on h.centre_id = ce.id
		left join visits v on v.centre_id = ce.id
		left join people p on p.centre_id = ce.id
		left join devices d on d.centre_id = ce.id
	)
	select t.id, t.name, t.groups,
		case when t.visits = 0 or t.visits >= t.smallest then t.minutes end,
		case when t.visits = 0 or t.visits >= t.smallest then t.visits end,
		case when t.people = 0 or t.people >= t.smallest then t.people end,
		case when t.devices = 0 or t.devices >= t.smallest then t.devices end,
		case when t.devices = 0 or (t.devices >= t.smallest
				and (t.repaired = 0 or t.repaired >= t.smallest)
				and (t.repaired = t.devices or t.devices - t.repaired >= t.smallest))
			then t.repaired end
	from told t
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by t.name, t.id
$$;
grant create on schema public to declic_counts;
alter function network_free_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_free_counts(integer, integer) from public;
grant execute on function network_free_counts(integer, integer) to declic_app;
