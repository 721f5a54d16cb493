-- What somebody makes of her own, alone or with others: no fixed length, no duty to come (study 2.3,
-- « perfectionnement / repair café »; « Selon le projet, l’utilisateur pourra y venir 5 fois, comme
-- 10 fois »). It belongs to one centre. Its status is computed from its dated rows.
create table projects (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind in ('personal', 'fablab', 'repair-cafe', 'perfectionnement', 'pano')),
	title text not null check (length(title) between 1 and 120),
	-- What the person wants, in her words.
	wish text check (length(wish) <= 600),
	-- The activity whose fiche tells it; null: told in the year alone.
	programme_id uuid,
	opened_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
-- A machine is taken for a project: the booking goes with it. Checked from now on: there was no
-- project before to take one for.
alter table bookings add constraint booking_of_a_project
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade not valid;
create index projects_of_a_centre on projects (centre_id, opened_on desc, id desc);
select protect_centre_table('projects', 'select, insert, update');

create table project_people (
	project_id uuid not null,
	person_id uuid not null,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (project_id, person_id),
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index projects_of_a_person on project_people (person_id);
select protect_centre_table('project_people', 'select, insert, update, delete');

create table project_animators (
	project_id uuid not null,
	staff_id uuid not null references staff_members,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (project_id, staff_id),
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade
);
select protect_centre_table('project_animators', 'select, insert, delete');

-- A named colleague of another centre of the network follows this project, and nothing else of it.
create table project_grants (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	project_id uuid not null,
	staff_id uuid not null references staff_members,
	-- The centre she acts from; her grant rests the day her role there ends.
	guest_centre_id uuid not null references centres,
	-- As she signs: the centre that opens its project cannot read the other one’s team.
	guest_name text not null check (length(guest_name) between 1 and 120),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (guest_centre_id <> centre_id),
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade
);
create index grants_of_a_project on project_grants (project_id);
create index grants_of_a_colleague on project_grants (staff_id);
select protect_centre_table('project_grants', 'select, insert');

create table project_grant_endings (
	grant_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, grant_id) references project_grants (centre_id, id) on delete cascade
);
select protect_centre_table('project_grant_endings', 'select, insert');

create table project_visits (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	project_id uuid not null,
	day date not null,
	minutes smallint not null check (minutes between 1 and 1440),
	-- Who came without saying who she is: a repair café asks nobody for a name.
	unnamed smallint not null default 0 check (unnamed between 0 and 200),
	done text check (length(done) <= 600),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade
);
create index visits_of_a_project on project_visits (project_id, day desc, id desc);
create index project_visits_of_a_day on project_visits (centre_id, day);
select protect_centre_table('project_visits', 'select, insert, update');

create table project_visit_people (
	visit_id uuid not null,
	person_id uuid not null,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (visit_id, person_id),
	foreign key (centre_id, visit_id) references project_visits (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index project_visits_of_a_person on project_visit_people (person_id);
select protect_centre_table('project_visit_people', 'select, insert, update, delete');

create table project_visit_undos (
	visit_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, visit_id) references project_visits (centre_id, id) on delete cascade
);
select protect_centre_table('project_visit_undos', 'select, insert');

-- A resident’s own thing, brought to a repair café: what it is, what ails it, and what came of it.
create table repaired_devices (
	visit_id uuid primary key,
	centre_id uuid not null,
	brand text not null check (length(brand) between 1 and 80),
	fault text check (length(fault) <= 200),
	repaired text not null check (repaired in ('yes', 'partly', 'no')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, visit_id) references project_visits (centre_id, id) on delete cascade
);
select protect_centre_table('repaired_devices', 'select, insert, update');

-- How it ended; null: it goes on after all. The last row of a project counts.
create table project_outcomes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	project_id uuid not null,
	outcome text check (outcome in ('finished', 'stopped', 'handed-on')),
	words text check (length(words) <= 600),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade
);
create index outcomes_of_a_project on project_outcomes (project_id, id desc) include (outcome, day);
select protect_centre_table('project_outcomes', 'select, insert, update');

-- As the photos of a fiche: redrawn, described, and never without the consent of those who may be
-- recognised.
create table project_photos (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	project_id uuid not null,
	bytes bytea not null check (length(bytes) <= 5242880),
	alternative_text text not null check (length(alternative_text) between 3 and 300),
	consent_on date not null,
	consent_note text not null check (length(consent_note) between 3 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, project_id) references projects (centre_id, id) on delete cascade
);
create index photos_of_a_project on project_photos (project_id);
select protect_centre_table('project_photos', 'select, insert, delete');

-- What somebody wants and how far she came are for those who follow her, whatever a screen does.
do $$
declare
	hidden text;
begin
	foreach hidden in array array['projects', 'project_people', 'project_animators', 'project_grants',
		'project_grant_endings', 'project_visits', 'project_visit_people', 'project_visit_undos',
		'repaired_devices', 'project_outcomes', 'project_photos'] loop
		execute format(
			'create policy not_for_the_desk on %I as restrictive to declic_app
			 using ((select acting_role()) <> ''accueil'')
			 with check ((select acting_role()) <> ''accueil'')', hidden);
	end loop;
end
$$;

-- The colleague of another centre acts as « guest », from her own centre (the subject), for no
-- centre: own_centre gives her nothing, and what follows is all that she has.
create policy hers on project_grants for select to declic_app
	using ((select acting_role()) = 'guest' and staff_id = (select acting_staff())
		and guest_centre_id = (select acting_subject()));
create policy hers on project_grant_endings for select to declic_app
	using ((select acting_role()) = 'guest'
		and grant_id in (select g.id from project_grants g where g.staff_id = (select acting_staff())));

-- The projects opened to the guest who acts, as long as nobody closed them and she keeps her role.
create function guest_projects() returns table (project_id uuid, centre_id uuid)
language sql stable as
$$
	select g.project_id, g.centre_id from project_grants g
	where acting_role() = 'guest' and g.staff_id = acting_staff()
		and g.guest_centre_id = acting_subject()
		and not exists (select from project_grant_endings e where e.grant_id = g.id)
		and exists (select from memberships m where m.staff_id = g.staff_id
			and m.centre_id = g.guest_centre_id and m.ended_at is null
			and m.role in ('animateur', 'referent-famille', 'direction'))
$$;

create policy guest_reads on projects for select to declic_app
	using (id in (select o.project_id from guest_projects() o));
create policy guest_reads on project_people for select to declic_app
	using (project_id in (select o.project_id from guest_projects() o));
create policy guest_reads on project_outcomes for select to declic_app
	using (project_id in (select o.project_id from guest_projects() o));
create policy guest_reads on project_visits for select to declic_app
	using (project_id in (select o.project_id from guest_projects() o));
create policy guest_adds on project_visits for insert to declic_app
	with check ((project_id, centre_id) in (select o.project_id, o.centre_id from guest_projects() o)
		and recorded_by = (select acting_staff()));
create policy guest_reads on project_visit_people for select to declic_app
	using (visit_id in (select v.id from project_visits v
		where v.project_id in (select o.project_id from guest_projects() o)));
-- Whom she notes is of the project: she can name nobody else of the centre.
create policy guest_adds on project_visit_people for insert to declic_app
	with check ((select acting_role()) = 'guest'
		and exists (select from project_visits v
			join project_people m on m.project_id = v.project_id
			where v.id = visit_id and m.person_id = project_visit_people.person_id
				and v.centre_id = project_visit_people.centre_id
				and v.recorded_by = (select acting_staff())
				and v.project_id in (select o.project_id from guest_projects() o)));
create policy guest_reads on project_visit_undos for select to declic_app
	using (visit_id in (select v.id from project_visits v
		where v.project_id in (select o.project_id from guest_projects() o)));
-- She takes back what she noted herself, and nothing that the centre noted.
create policy guest_takes_back on project_visit_undos for insert to declic_app
	with check ((select acting_role()) = 'guest'
		and exists (select from project_visits v
			where v.id = visit_id and v.centre_id = project_visit_undos.centre_id
				and v.recorded_by = (select acting_staff())
				and v.project_id in (select o.project_id from guest_projects() o)));
-- What she did is told in the journal of the centre whose project it is.
create policy guest_is_told_of on journal for insert to declic_app
	with check ((select acting_role()) = 'guest' and staff_id = (select acting_staff())
		and centre_id in (select o.centre_id from guest_projects() o));

-- First names, and no other column of an identity: read by a role that has no other.
grant select (given_name) on person_identities to declic_counts;
grant select (person_id, project_id) on project_people to declic_counts;
grant select (id, centre_id, staff_id, project_id, guest_centre_id) on project_grants to declic_counts;
grant select (grant_id) on project_grant_endings to declic_counts;
grant select (staff_id, centre_id, role, ended_at) on memberships to declic_counts;
grant select (id, display_name) on staff_members to declic_counts;
create policy counts_read on project_people for select to declic_counts using (true);
create policy counts_read on project_grants for select to declic_counts using (true);
create policy counts_read on project_grant_endings for select to declic_counts using (true);
create policy counts_read on memberships for select to declic_counts using (true);
create policy counts_read on staff_members for select to declic_counts using (true);

create function guest_first_names() returns table (project_id uuid, person_id uuid, given_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select m.project_id, m.person_id, i.given_name
	from project_people m
	left join person_identities i on i.person_id = m.person_id
	where m.project_id in (select o.project_id from guest_projects() o)
$$;

-- Nobody reads another centre’s team: whoever knows the whole name of a colleague there finds her,
-- if she is the only one to bear it.
create function colleague_named(asked_centre uuid, asked_name text)
returns table (staff_id uuid, display_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select s.id, s.display_name
	from staff_members s
	where lower(s.display_name) = lower(regexp_replace(btrim(asked_name), '\s+', ' ', 'g'))
		and current_setting('declic.role', true) in ('animateur', 'referent-famille', 'direction', 'operator')
		and exists (select from memberships m where m.staff_id = s.id and m.centre_id = asked_centre
			and m.ended_at is null and m.role in ('animateur', 'referent-famille', 'direction'))
$$;
grant create on schema public to declic_counts;
alter function guest_first_names() owner to declic_counts;
alter function colleague_named(uuid, text) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function guest_first_names(), colleague_named(uuid, text) from public;
grant execute on function guest_first_names(), colleague_named(uuid, text) to declic_app;
