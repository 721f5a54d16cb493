-- What the network knows of what residents say: what waits, what towns make of problems, where and how people speak.
-- Numbers alone, and of nothing that is not published a word.

select let_counts_read('contribution_holds', 'contribution_id, released_at');
select let_counts_read('contribution_appeal_ends', 'appeal_id');
select let_counts_read('town_links', 'id, contribution_id, recorded_at, revoked_at');
select let_counts_read('themes', 'id, centre_id, opens_on');
select let_counts_read('theme_ends', 'theme_id, undone_at');
grant select (centre_id, recorded_at) on contribution_appeals to declic_counts;
grant select (centre_id, since) on waiting_contributions to declic_counts;
grant select (centre_id, door, insee, town, said_at, town_state) on shown_contributions to declic_counts;
grant select (link_id) on town_answers to declic_counts;

-- Parts of a whole that is told: none under the smallest, nor found by taking the others from the whole. The smallest
-- stay together, with what is kept already, until they are enough.
create function told_cells(counts integer[], small_cell integer, kept_already integer) returns integer[]
language plpgsql immutable parallel safe set search_path = pg_catalog, public, pg_temp as
$$
declare
	told integer[] := counts;
	kept integer := kept_already;
	cell record;
begin
	for cell in select c.n, c.nth from unnest(counts) with ordinality c(n, nth) where c.n > 0 order by c.n, c.nth loop
		if cell.n < small_cell or (kept > 0 and kept < small_cell) then
			told[cell.nth] := null;
			kept := kept + cell.n;
		end if;
	end loop;
	return told;
end
$$;

-- Work to do, at each centre where somebody answers for what is published or something waits: no person is counted.
create function network_voices_waiting()
returns table (centre_id uuid, name text, is_open boolean, waiting integer, held integer, since timestamptz,
	called integer, reports integer, reports_since timestamptz, appeals integer, appeals_since timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with queue as (
		select w.centre_id, h.contribution_id is not null as is_held, w.since, exists (select from contribution_calls k
			where k.contribution_id = w.contribution_id and k.asks = 'network') as is_called
		from waiting_contributions w
		left join contribution_holds h on h.contribution_id = w.contribution_id and h.released_at is null
	), queues as (
		select q.centre_id, count(*) filter (where not q.is_held)::integer as waiting,
			count(*) filter (where q.is_held)::integer as held, min(q.since) filter (where not q.is_held) as since,
			count(*) filter (where not q.is_held and q.is_called)::integer as called
		from queue q group by q.centre_id
	), reported as (
		select r.centre_id, count(*)::integer as reports, min(r.recorded_at) as since
		from contribution_reports r
		where not exists (select from contribution_report_ends e where e.report_id = r.id and e.undone_at is null)
		group by r.centre_id
	), appealed as (
		select a.centre_id, count(*)::integer as appeals, min(a.recorded_at) as since
		from contribution_appeals a join contribution_decisions d on d.id = a.decision_id and d.undone_at is null
		where not exists (select from contribution_appeal_ends e where e.appeal_id = a.id)
			and not exists (select from contribution_decisions x
				where x.contribution_id = a.contribution_id and x.decision = 'withdraw')
		group by a.centre_id
	)
	select c.id, c.name, names_director(c.id), coalesce(q.waiting, 0), coalesce(q.held, 0), q.since,
		coalesce(q.called, 0), coalesce(r.reports, 0), r.since, coalesce(a.appeals, 0), a.since
	from centres c
	left join queues q on q.centre_id = c.id
	left join reported r on r.centre_id = c.id
	left join appealed a on a.centre_id = c.id
	where current_setting('declic.role', true) in ('coordination', 'operator')
		and (names_director(c.id) or q.centre_id is not null or r.centre_id is not null or a.centre_id is not null)
	order by c.name, c.id
$$;

-- What each town makes of the problems that everybody reads, and in how many days: from the day a service was written
-- to, until it said that it is mended, or not done. A link that was closed before it said anything was a mistake.
create function network_voice_towns()
returns table (insee text, town text, unsent integer, unanswered integer, received integer, planned integer,
	mended integer, not_done integer, median_days double precision, oldest_open timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with problems as (
		select s.contribution_id, s.insee, s.town, s.town_state as state, s.town_state in ('mended', 'not-done') as is_over,
			(select min(l.recorded_at) from town_links l where l.contribution_id = s.contribution_id
				and (l.revoked_at is null or exists (select from town_answers a where a.link_id = l.id))) as sent_at
		from shown_contributions s
		where s.door = 'problem' and current_setting('declic.role', true) in ('coordination', 'operator')
	), told as (
		select p.*, case when p.is_over then (select min(a.recorded_at) from town_answers a
			where a.contribution_id = p.contribution_id and a.state = p.state) end as over_at
		from problems p
	)
	select t.insee, max(t.town), count(*) filter (where t.sent_at is null)::integer,
		count(*) filter (where t.sent_at is not null and t.state is null)::integer,
		count(*) filter (where t.state = 'received')::integer,
		count(*) filter (where t.state = 'planned')::integer,
		count(*) filter (where t.state = 'mended')::integer,
		count(*) filter (where t.state = 'not-done')::integer,
		percentile_cont(0.5) within group (order by extract(epoch from t.over_at - t.sent_at) / 86400),
		min(t.sent_at) filter (where t.is_over is not true)
	from told t group by t.insee order by max(t.town) nulls last, t.insee
$$;

-- Where people spoke in a year and how, by quarter that has a point and by channel: never a small number, nor one that
-- is found by taking the others away. All that was said counts, but what perhaps a machine sent. No quarter: all the
-- rest of the centre, with the quarters that are not told.
create function network_voice_quarters(asked_year integer, small_cell integer)
returns table (centre_id uuid, centre text, quarter_id uuid, quarter text, said integer, web integer, kiosk integer,
	paper integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with said as materialized (
		select c.centre_id, c.channel, near.quarter_id
		from contributions c
		join centres e on e.id = c.centre_id
		cross join lateral (select v.latitude, v.longitude from contribution_versions v
			where v.contribution_id = c.id and v.way = 'author' order by v.id desc limit 1) v
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

-- A year of each centre where something was said: what everybody may read is told as it is, what was said from eleven.
create function network_voice_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, said integer, published integer, sent integer, mended integer,
	not_done integer, themes integer, decided integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with told as (
		select c.centre_id, s.contribution_id is not null as is_shown, s.town_state as state,
			exists (select from contribution_holds h
				where h.contribution_id = c.id and h.released_at is null) as is_held,
			s.door = 'problem' and exists (select from town_links l where l.contribution_id = c.id
				and (l.revoked_at is null or exists (select from town_answers a where a.link_id = l.id))) as is_sent
		from contributions c
		join centres e on e.id = c.centre_id
		left join shown_contributions s on s.contribution_id = c.id
		where current_setting('declic.role', true) in ('coordination', 'operator')
			and c.recorded_at >= make_timestamptz(asked_year, 1, 1, 0, 0, 0, e.time_zone)
			and c.recorded_at < make_timestamptz(asked_year + 1, 1, 1, 0, 0, 0, e.time_zone)
	), voices as (
		select t.centre_id, count(*) filter (where not t.is_held)::integer as said,
			count(*) filter (where t.is_shown)::integer as published,
			count(*) filter (where t.is_sent)::integer as sent,
			count(*) filter (where t.state = 'mended')::integer as mended,
			count(*) filter (where t.state = 'not-done')::integer as not_done
		from told t group by t.centre_id
	), asked as (
		select h.centre_id, count(*)::integer as themes, count(*) filter (where exists (select from theme_ends x
			where x.theme_id = h.id and x.undone_at is null))::integer as decided
		from themes h
		where h.opens_on between make_date(asked_year, 1, 1) and make_date(asked_year, 12, 31)
			and current_setting('declic.role', true) in ('coordination', 'operator')
		group by h.centre_id
	)
	select c.id, c.name,
		case when coalesce(v.said, 0) = 0 or v.said >= greatest(small_cell, 11) then coalesce(v.said, 0) end,
		coalesce(v.published, 0), coalesce(v.sent, 0), coalesce(v.mended, 0), coalesce(v.not_done, 0),
		coalesce(a.themes, 0), coalesce(a.decided, 0)
	from centres c left join voices v on v.centre_id = c.id left join asked a on a.centre_id = c.id
	where v.said > 0 or a.themes > 0
	order by c.name, c.id
$$;

grant create on schema public to declic_counts;
alter function network_voices_waiting() owner to declic_counts;
alter function network_voice_towns() owner to declic_counts;
alter function network_voice_quarters(integer, integer) owner to declic_counts;
alter function network_voice_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_voices_waiting(), network_voice_towns(), network_voice_quarters(integer, integer),
	network_voice_counts(integer, integer) from public;
grant execute on function network_voices_waiting(), network_voice_towns(), network_voice_quarters(integer, integer),
	network_voice_counts(integer, integer) to declic_app;

-- Who sent a contribution was asked for by the law, and looked for: by whom, for which request, what was found. Kept
-- as a proof, and never who it was.
create table contribution_openings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	-- The person who opened it, as she named herself.
	opened_by text not null check (length(opened_by) between 2 and 120),
	-- « Réquisition n° 2026/123 du parquet de Boulogne-sur-Mer »
	request text not null check (length(request) between 3 and 200),
	reason text not null check (length(reason) between 3 and 500),
	outcome text not null check (outcome in ('told', 'erased', 'never-kept')),
	recorded_at timestamptz not null,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);
create index openings_of_a_contribution on contribution_openings (contribution_id, id desc);
alter table contribution_openings enable row level security;
alter table contribution_openings force row level security;
select let_backups_read('contribution_openings');
create policy operator_knows on contribution_openings for select to declic_app
	using ((select acting_role()) = 'operator');
create policy operator_opens on contribution_openings for insert to declic_app with check (
	(select acting_role()) = 'operator' and centre_id = any ((select acting_centres())::uuid[])
);
create policy nights_erase on contribution_openings for delete to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, delete on contribution_openings to declic_app;
