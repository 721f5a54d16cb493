-- Where people live in the network, by commune and by quarter that has a point: at least how many, in tens, and
-- nothing of where fewer than eleven do. What is far from every place is looked for there.

grant select (commune_insee) on people to declic_counts;
grant select (centre_id, name) on quarters to declic_counts;
select let_counts_read('quarter_withdrawals', 'quarter_id');

create function network_area_people()
returns table (commune text, quarter_id uuid, quarter text, latitude double precision, longitude double precision,
	radius_m integer, at_least integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with lives as materialized (
		select p.commune_insee, p.quarter_id, coalesce(l.bond, p.id) as person
		from people p left join linked_people l on l.person_id = p.id
		where current_setting('declic.role', true) in ('coordination', 'operator')
			and (p.commune_insee is not null or p.quarter_id is not null)
	)
	select v.commune_insee, null::uuid, null, null::float8, null::float8, null::integer,
		(count(distinct v.person) / 10 * 10)::integer
	from lives v where v.commune_insee is not null group by v.commune_insee having count(distinct v.person) >= 11
	union all
	select null, q.id, q.name, t.latitude, t.longitude, t.radius_m, (count(distinct v.person) / 10 * 10)::integer
	from lives v join quarters q on q.id = v.quarter_id left join quarter_points t on t.quarter_id = q.id
	where not exists (select from quarter_withdrawals x where x.quarter_id = q.id)
	group by q.id, q.name, t.latitude, t.longitude, t.radius_m having count(distinct v.person) >= 11
$$;
grant create on schema public to declic_counts;
alter function network_area_people() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_area_people() from public;
grant execute on function network_area_people() to declic_app;
