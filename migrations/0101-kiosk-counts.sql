-- What a kiosk tells: numbers by week, of which nothing says who. The week is its Monday, in the zone of
-- the centre; `key` is a guide, a guide and its step, a language, a host.
create table kiosk_counts (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kiosk_id uuid not null,
	week date not null check (extract(isodow from week) = 1),
	kind text not null check (kind in ('visit', 'guide', 'step', 'guide-finished', 'language', 'blocked-host', 'print')),
	key text not null default '' check (key ~ '^[a-z0-9./-]{0,120}$'),
	n integer not null check (n >= 0),
	-- Of visits alone.
	minutes integer not null default 0 check (minutes >= 0 and (kind = 'visit' or minutes = 0)),
	constraint key_of_its_kind check (case kind
		when 'guide' then key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
		when 'step' then key ~ '^[a-z0-9]+(-[a-z0-9]+)*/[1-9][0-9]?$'
		when 'guide-finished' then key ~ '^[a-z0-9]+(-[a-z0-9]+)*/[1-9][0-9]?$'
		when 'language' then key in ('fr', 'facile', 'en', 'ar')
		when 'blocked-host' then key = 'other' or key ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$'
		else key = '' end),
	constraint kiosk_counted_once unique (kiosk_id, week, kind, key),
	foreign key (centre_id, kiosk_id) references kiosks (centre_id, id)
);
create index kiosk_counts_of_a_centre on kiosk_counts (centre_id, week, kind);
select protect_centre_table('kiosk_counts', 'select');

-- Somebody of the team looked at a step where many stop: what was counted until then is settled.
create table kiosk_step_looks (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 100),
	step smallint not null check (step between 0 and 99),
	-- Weeks that begin after that day count again.
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index looks_of_a_centre on kiosk_step_looks (centre_id, day);
select protect_centre_table('kiosk_step_looks', 'select, insert');
create policy guide_writers_look on kiosk_step_looks as restrictive for insert to declic_app
	with check ((select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator'));

-- A kiosk adds to its own numbers, and reads none of them. Added up here, two at once lose nothing. Whoever
-- stands at the screen chooses which hosts are refused: beyond forty in a week, they are « other ».
grant insert, update on kiosk_counts to declic_counts;
create policy kiosks_add on kiosk_counts for insert to declic_counts with check (true);
create policy kiosks_count on kiosk_counts for update to declic_counts using (true);
create function count_at_kiosk(noted jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	if noted @> '[{"kind": "blocked-host"}]' then
		perform pg_advisory_xact_lock(hashtextextended('hosts of a kiosk ' || k.id, 0)) from acting_kiosk() k;
	end if;
	insert into kiosk_counts (centre_id, kiosk_id, week, kind, key, n, minutes)
	with notes as (
		select r.week, r.kind, r.key, sum(r.n)::integer as n, sum(r.minutes)::integer as minutes
		from jsonb_to_recordset(noted) as r (week date, kind text, key text, n integer, minutes integer)
		group by r.week, r.kind, r.key
	), known as (
		select c.week, c.key from kiosk_counts c join acting_kiosk() k on k.id = c.kiosk_id
		where c.kind = 'blocked-host' and c.key <> 'other'
	), added as (
		select o.week, o.key, row_number() over (partition by o.week order by o.key)
			+ (select count(*) from known h where h.week = o.week) as nth
		from notes o
		where o.kind = 'blocked-host' and o.key <> 'other'
			and not exists (select from known h where h.week = o.week and h.key = o.key)
	)
	select k.centre_id, k.id, o.week, o.kind, case when a.nth > 40 then 'other' else o.key end as its_key,
		sum(o.n), sum(o.minutes)
	from acting_kiosk() k
	cross join notes o
	left join added a on o.kind = 'blocked-host' and a.week = o.week and a.key = o.key
	group by k.centre_id, k.id, o.week, o.kind, its_key
	order by o.week, o.kind, its_key
	on conflict on constraint kiosk_counted_once
		do update set n = kiosk_counts.n + excluded.n, minutes = kiosk_counts.minutes + excluded.minutes;
end
$$;

-- Which guides are opened at the kiosks of the centre: its first screen shows first what people come for.
create function guides_opened_here(since date) returns table (guide text, n integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select c.key, sum(c.n)::integer from acting_kiosk() k
	join kiosk_counts c on c.centre_id = k.centre_id and c.week >= since and c.kind = 'guide'
	group by c.key
$$;

-- The network reads a year of every centre: never a kiosk, a week, a guide or a host, nor a small number.
-- A visit's minutes speak of how many there were, and are told with it. A week is of the year of its Monday.
select let_counts_read('kiosk_counts', 'centre_id, kiosk_id, week, kind, key, n, minutes');
create function network_kiosk_counts(asked_year integer, small_cell integer)
returns table (centre_id uuid, name text, visits integer, minutes integer, guides integer, pages integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with counted as (
		select k.centre_id, greatest(small_cell, 11) as smallest,
			coalesce(sum(k.n) filter (where k.kind = 'visit'), 0)::integer as visits,
			coalesce(sum(k.minutes), 0)::integer as minutes,
			coalesce(sum(k.n) filter (where k.kind = 'guide'), 0)::integer as guides,
			coalesce(sum(k.n) filter (where k.kind = 'print'), 0)::integer as pages
		from kiosk_counts k
		where k.week between make_date(asked_year, 1, 1) and make_date(asked_year, 12, 31)
		group by k.centre_id
	)
	select c.id, c.name,
		case when o.visits = 0 or o.visits >= o.smallest then o.visits end,
		case when o.visits = 0 or o.visits >= o.smallest then o.minutes end,
		case when o.guides = 0 or o.guides >= o.smallest then o.guides end,
		case when o.pages = 0 or o.pages >= o.smallest then o.pages end
	from counted o join centres c on c.id = o.centre_id
	where current_setting('declic.role', true) in ('coordination', 'operator')
	order by c.name, c.id
$$;

grant create on schema public to declic_counts;
alter function count_at_kiosk(jsonb) owner to declic_counts;
alter function guides_opened_here(date) owner to declic_counts;
alter function network_kiosk_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function count_at_kiosk(jsonb), guides_opened_here(date), network_kiosk_counts(integer, integer) from public;
grant execute on function count_at_kiosk(jsonb), guides_opened_here(date), network_kiosk_counts(integer, integer) to declic_app;
