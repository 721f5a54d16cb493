-- What counts what residents say says no more than what they say (0125).

-- Where people spoke (0119), by the last words of each.
create or replace function network_voice_quarters(asked_year integer, small_cell integer)
returns table (centre_id uuid, centre text, quarter_id uuid, quarter text, said integer, web integer, kiosk integer,
	paper integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with said as materialized (
		select c.centre_id, c.channel, near.quarter_id
		from contributions c
		join centres e on e.id = c.centre_id
		cross join lateral (select v.latitude, v.longitude from contribution_versions v
			where v.contribution_id = c.id and v.way = 'author' order by v.nth desc limit 1) v
		left join lateral (
			select q.quarter_id from (
				select p.quarter_id, p.radius_m, 111320 * sqrt(power(p.latitude - v.latitude, 2)
					+ power((p.longitude - v.longitude) * cos(radians(v.latitude)), 2)) as metres
				from quarter_points p
				where p.centre_id = c.centre_id
					and not exists (select from quarter_withdrawals x where x.quarter_id = p.quarter_id)) q
			where q.metres <= q.radius_m order by q.metres, q.quarter_id limit 1) near on true
		where current_setting('declic.role', true) in ('coordination', 'operator')
			and c.recorded_at >= make_timestamptz(asked_year, 1, 1, 0, 0, 0, e.time_zone)
			and c.recorded_at < make_timestamptz(asked_year + 1, 1, 1, 0, 0, 0, e.time_zone)
			and not exists (select from contribution_holds h
				where h.contribution_id = c.id and h.released_at is null)
	), areas as (
		select p.centre_id, p.quarter_id from quarter_points p
		where not exists (select from quarter_withdrawals x where x.quarter_id = p.quarter_id)
		union all
		select c.id, null from centres c
	), cells as (
		select a.centre_id, a.quarter_id, count(s.centre_id)::integer as said,
			count(*) filter (where s.channel = 'web')::integer as web,
			count(*) filter (where s.channel = 'kiosk')::integer as kiosk,
			count(*) filter (where s.channel = 'paper')::integer as paper
		from areas a left join said s
			on s.centre_id = a.centre_id and s.quarter_id is not distinct from a.quarter_id
		group by a.centre_id, a.quarter_id
	), lists as (
		select c.centre_id, array_agg(c.quarter_id order by c.quarter_id) filter (where c.quarter_id is not null) as ids,
			array_agg(c.said order by c.quarter_id) filter (where c.quarter_id is not null) as counts,
			(sum(c.said) filter (where c.quarter_id is null))::integer as elsewhere
		from cells c group by c.centre_id having sum(c.said) > 0
	), told as (
		select c.centre_id, c.quarter_id, c.said, c.web, c.kiosk, c.paper from lists l
		cross join lateral unnest(l.ids, told_cells(l.counts, greatest(small_cell, 11), l.elsewhere)) u(quarter_id, n)
		join cells c on c.centre_id = l.centre_id and c.quarter_id = u.quarter_id
		where u.n is not null
	), untold as (
		select c.centre_id, c.quarter_id from cells c join lists l on l.centre_id = c.centre_id
		where c.quarter_id is not null and not exists (select from told t where t.quarter_id = c.quarter_id)
	), parts as (
		select * from told
		union all
		select c.centre_id, null, sum(c.said)::integer, sum(c.web)::integer, sum(c.kiosk)::integer,
			sum(c.paper)::integer
		from cells c join lists l on l.centre_id = c.centre_id
		where not exists (select from told t where t.quarter_id = c.quarter_id)
		group by c.centre_id
		union all
		select u.centre_id, u.quarter_id, null, null, null, null from untold u
	), shown as (
		select p.*, p.said = 0 or p.said >= greatest(small_cell, 11) as is_told,
			told_cells(array[p.web, p.kiosk, p.paper], greatest(small_cell, 11), 0) as channels
		from parts p
	)
	select e.id, e.name, s.quarter_id, q.name, case when s.is_told then s.said end,
		case when s.is_told then s.channels[1] end, case when s.is_told then s.channels[2] end,
		case when s.is_told then s.channels[3] end
	from shown s join centres e on e.id = s.centre_id left join quarters q on q.id = s.quarter_id
	order by e.name, e.id, q.name nulls last, s.quarter_id
$$;

-- How many came lately is counted in memory alone: no table says in which hour somebody spoke or reported.
drop function contributions_lately(uuid, timestamptz, bytea[], date);
drop function count_report(uuid, bytea, timestamptz, timestamptz);
drop table contribution_report_marks;
create function was_asked_to_stop(of_centre uuid, marks bytea[], on_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select exists (select from contribution_stops s
		where s.centre_id = of_centre and s.mark = any (marks) and s.until_day >= on_day)
$$;

grant create on schema public to declic_counts;
alter function was_asked_to_stop(uuid, bytea[], date) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function was_asked_to_stop(uuid, bytea[], date) from public;
grant execute on function was_asked_to_stop(uuid, bytea[], date) to declic_app;

-- Numbers of a kiosk: their identifiers said when each was counted first.
alter table kiosk_counts no force row level security;
alter table kiosk_counts alter column id set default gen_random_uuid();
update kiosk_counts set id = gen_random_uuid();
alter table kiosk_counts force row level security;

-- A form of somebody without an account keeps neither where it led nor when, but for the hour.
alter table handled_posts no force row level security;
update handled_posts set location = null, recorded_at = date_trunc('hour', recorded_at) where staff_id is null;
alter table handled_posts force row level security;
alter table handled_posts add constraint nobody_leads_nowhere check (staff_id is not null or location is null);
