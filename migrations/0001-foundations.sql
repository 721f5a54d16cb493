-- Who acts, and for which centres. Every transaction of the application says it first
-- (set_config … is_local); a transaction that says nothing sees nothing.
create function acting_centres() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('declic.centres', true), ''), '{}')::uuid[] $$;

create function acting_role() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('declic.role', true), '') $$;

create function acting_staff() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('declic.staff', true), '')::uuid $$;

-- One way to protect a table that belongs to centres: forced row-level security,
-- a policy on its centre, and only the rights named in `rights`.
create function protect_centre_table(target regclass, rights text) returns void language plpgsql as
$$
begin
	execute format('alter table %s enable row level security', target);
	execute format('alter table %s force row level security', target);
	execute format(
		'create policy own_centre on %s to declic_app
		 using (centre_id = any ((select acting_centres())::uuid[]))
		 with check (centre_id = any ((select acting_centres())::uuid[]))', target);
	execute format('grant %s on %s to declic_app', rights, target);
end
$$;
revoke execute on function protect_centre_table(regclass, text) from public;

create table centres (
	id uuid primary key default uuidv7(),
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
	name text not null check (length(name) between 1 and 120),
	commune_insee text check (commune_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
	time_zone text not null default 'Europe/Paris',
	recorded_at timestamptz not null
);
alter table centres enable row level security;
alter table centres force row level security;
-- A centre's name is public in its network; only the operator adds or renames one.
create policy everyone_reads on centres for select to declic_app using (true);
create policy operator_adds on centres for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy operator_renames on centres for update to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, update on centres to declic_app;

-- The objectives of the centre's contract with their tag (study, annex 2.6).
create table centre_objectives (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	label text not null check (length(label) between 1 and 200),
	tag text not null check (length(tag) between 1 and 60),
	position smallint not null,
	recorded_at timestamptz not null,
	unique (centre_id, id),
	unique (centre_id, label)
);
select protect_centre_table('centre_objectives', 'select, insert, update, delete');

create table staff_members (
	id uuid primary key default uuidv7(),
	display_name text not null check (length(display_name) between 1 and 120),
	recorded_at timestamptz not null
);

-- A role held in one centre, or in the network when centre_id is null. Ending it is a date.
create table memberships (
	id uuid primary key default uuidv7(),
	staff_id uuid not null references staff_members,
	centre_id uuid references centres,
	role text not null check (role in ('accueil', 'animateur', 'referent-famille', 'direction', 'coordination', 'administration')),
	started_at timestamptz not null,
	ended_at timestamptz,
	check ((centre_id is null) = (role in ('coordination', 'administration')))
);
create unique index one_open_membership on memberships (staff_id, centre_id, role) nulls not distinct where ended_at is null;
create index memberships_of_a_centre on memberships (centre_id, role) where ended_at is null;

alter table staff_members enable row level security;
alter table staff_members force row level security;
create policy colleagues on staff_members for select to declic_app using (
	(select acting_role()) in ('operator', 'sign-in')
	or id = (select acting_staff())
	or exists (select from memberships m where m.staff_id = staff_members.id)
);
create policy operator_adds on staff_members for insert to declic_app
	with check ((select acting_role()) = 'operator');
grant select, insert on staff_members to declic_app;

alter table memberships enable row level security;
alter table memberships force row level security;
create policy own_or_centre on memberships for select to declic_app using (
	(select acting_role()) in ('operator', 'sign-in')
	or staff_id = (select acting_staff())
	or centre_id = any ((select acting_centres())::uuid[])
);
create policy operator_adds on memberships for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy operator_ends on memberships for update to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, update on memberships to declic_app;

-- Who did what to which record, when: never a personal value, never changed afterwards.
create table journal (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	staff_id uuid,
	role text not null,
	centre_id uuid references centres,
	action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
	record_kind text not null,
	record_id text not null
);
create index journal_of_a_record on journal (centre_id, record_kind, record_id);
alter table journal enable row level security;
alter table journal force row level security;
create policy own_centre_reads on journal for select to declic_app
	using (centre_id = any ((select acting_centres())::uuid[]) or (select acting_role()) = 'operator');
create policy own_centre_writes on journal for insert to declic_app
	with check (centre_id = any ((select acting_centres())::uuid[]) or (select acting_role()) = 'operator');
grant select, insert on journal to declic_app;

-- The day the invented network was loaded: what makes this installation a demonstration.
create table demo_loadings (
	id uuid primary key default uuidv7(),
	recorded_at timestamptz not null
);
create unique index one_demo_loading on demo_loadings ((true));
alter table demo_loadings enable row level security;
alter table demo_loadings force row level security;
create policy everyone_reads on demo_loadings for select to declic_app using (true);
create policy operator_adds on demo_loadings for insert to declic_app
	with check ((select acting_role()) = 'operator');
grant select, insert on demo_loadings to declic_app;
