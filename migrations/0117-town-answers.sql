-- A problem of the street goes to the service of the town that mends it, by a link without an account. What it says of
-- it is a state of a list; its words are read by a colleague before everybody reads them, as all others.
create table town_services (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	name text not null check (length(name) between 2 and 120),
	mail text not null check (mail ~ '^[^\s@]+@[^\s@]+$' and length(mail) <= 254),
	-- What it sees to; none: everything.
	subjects text[] not null default '{}' check (cardinality(subjects) <= 20),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	ended_at timestamptz,
	ended_by_id uuid references staff_members,
	unique (centre_id, id),
	check (ended_by_id is null or ended_at is not null)
);
create table town_links (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	service_id uuid not null,
	mail_id uuid,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, contribution_id, id),
	foreign key (centre_id, contribution_id) references contributions (centre_id, id),
	foreign key (centre_id, service_id) references town_services (centre_id, id)
);
create index links_of_a_contribution on town_links (contribution_id, id desc);
create index links_of_a_service on town_links (service_id);
create table town_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	link_id uuid not null,
	state text not null check (state in ('received', 'planned', 'mended', 'not-done')),
	planned_on date,
	words text check (length(words) between 1 and 600),
	recorded_at timestamptz not null,
	-- A colleague has read its words: everybody may.
	read_at timestamptz,
	read_by_id uuid references staff_members,
	is_shown boolean not null default false,
	check ((state = 'planned') = (planned_on is not null)),
	check (state <> 'not-done' or words is not null),
	check (not is_shown or read_at is not null),
	foreign key (centre_id, contribution_id, link_id) references town_links (centre_id, contribution_id, id)
);
create index answers_of_a_contribution on town_answers (contribution_id, id desc);
-- « Moi aussi », once a browser a day: of which nothing is kept but a digest of that day.
create table contribution_echoes (
	contribution_id uuid not null references contributions,
	day date not null,
	mark bytea not null check (octet_length(mark) = 32),
	primary key (contribution_id, day, mark)
);

do $$
declare name text;
begin
	foreach name in array array['town_services', 'town_links', 'town_answers', 'contribution_echoes'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		perform let_backups_read(name::regclass);
	end loop;
	foreach name in array array['town_services', 'town_links', 'town_answers'] loop
		execute format('create policy own_centre on %s for select to declic_app
			using (centre_id = any ((select acting_centres())::uuid[]))', name);
	end loop;
	foreach name in array array['town_services', 'town_links'] loop
		execute format('create policy team_writes on %s for insert to declic_app with check (
			(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[]))', name);
	end loop;
	foreach name in array array['town_services', 'town_links', 'town_answers'] loop
		execute format('create policy team_changes on %s for update to declic_app using (
			(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[]))', name);
	end loop;
end
$$;
-- The link that acts, unless it was closed: it reads what everybody reads, and answers about its problem alone.
create policy own_link on town_links for select to declic_app using (
	(select acting_role()) = 'town-link' and id = (select acting_subject()) and revoked_at is null
);
create function acting_town_link() returns table (id uuid, contribution_id uuid) language sql stable
set search_path = pg_catalog, public, pg_temp as
$$ select l.id, l.contribution_id from town_links l where acting_role() = 'town-link' and l.id = acting_subject() $$;
create policy own_service on town_services for select to declic_app using (
	(select acting_role()) = 'town-link' and exists (select from town_links l where l.service_id = town_services.id)
);
create policy own_answers on town_answers for select to declic_app
	using (link_id = (select l.id from acting_town_link() l));
create policy town_answers on town_answers for insert to declic_app with check (
	link_id = (select l.id from acting_town_link() l) and read_at is null
		and contribution_id = (select l.contribution_id from acting_town_link() l)
);
create policy everybody_says_too on contribution_echoes for insert to declic_app with check (
	(select acting_role()) = 'visitor'
		and exists (select from shown_contributions s where s.contribution_id = contribution_echoes.contribution_id)
);
create policy own_centre on contribution_echoes for select to declic_app
	using (exists (select from contributions c where c.id = contribution_id));
create policy nights_forget on contribution_echoes for delete to declic_app using ((select acting_role()) = 'operator');
grant select, insert, update on town_services, town_links, town_answers to declic_app;
grant select, insert, delete on contribution_echoes to declic_app;
