-- What a centre says of itself to whoever has no account. Each writing is a version; what residents read
-- is the one that was published last.
create table centre_page_versions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	content jsonb not null check (pg_column_size(content) <= 60000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index page_versions_of_a_centre on centre_page_versions (centre_id, id desc);
select protect_centre_table('centre_page_versions', 'select, insert');

create table centre_page_publications (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- Null: the page is taken back, and the centre has none.
	version_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, version_id) references centre_page_versions (centre_id, id)
);
create index page_publications_of_a_centre on centre_page_publications (centre_id, id desc);
select protect_centre_table('centre_page_publications', 'select, insert');

-- What was published is public; what is being written is not there.
create policy visitors_read on centre_page_publications for select to declic_app
	using ((select acting_role()) = 'visitor');
create policy visitors_read_published on centre_page_versions for select to declic_app using (
	(select acting_role()) = 'visitor'
		and exists (select from centre_page_publications p where p.version_id = centre_page_versions.id)
);
create index publications_of_a_version on centre_page_publications (version_id);
-- Only the direction speaks for the centre.
create policy direction_writes on centre_page_versions as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));
create policy direction_publishes on centre_page_publications as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));

-- When a centre is shut by its own choice: the days, without the words its team wrote of them.
select let_counts_read('closures', 'id, centre_id, kind, first_day, last_day');
select let_counts_read('closure_withdrawals', 'closure_id');
create function visited_closures(since date) returns table (first_day date, last_day date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select c.first_day, c.last_day from closures c
	where c.centre_id = visited_centre() and c.kind = 'own' and c.last_day >= since
		and not exists (select from closure_withdrawals x where x.closure_id = c.id)
	order by c.first_day, c.last_day limit 50
$$;

-- The telephone of each centre, for whoever looks for the nearest one.
create function public_phones() returns table (centre_id uuid, phone text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select c.id, (select m.phone from letter_models m where m.centre_id = c.id order by m.id desc limit 1)
	from centres c where current_setting('declic.role', true) = 'visitor'
$$;

grant create on schema public to declic_counts;
alter function visited_closures(date) owner to declic_counts;
alter function public_phones() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function visited_closures(date), public_phones() from public;
grant execute on function visited_closures(date), public_phones() to declic_app;
