-- A walk or a question that a centre opens to its neighbourhood for a time, and what was decided at its end.
create table themes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind in ('walk', 'question')),
	-- « Où manque-t-il un banc ? »
	title text not null check (length(title) between 5 and 120),
	words text check (length(words) between 1 and 600),
	opens_on date not null,
	closes_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (closes_on >= opens_on and closes_on <= opens_on + 366)
);
create index themes_of_a_centre on themes (centre_id, closes_on desc);
-- What was decided, told to whoever spoke; before its day, it is closed too. The last one not taken back counts.
create table theme_ends (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	theme_id uuid not null,
	decided text not null check (length(decided) between 3 and 2000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	undone_by_id uuid references staff_members,
	check (undone_by_id is null or undone_at is not null),
	foreign key (centre_id, theme_id) references themes (centre_id, id)
);
create index ends_of_a_theme on theme_ends (theme_id, id desc);

-- Reads and decides: everybody of the team but the desk, and the network once it is asked.
create function reads_contributions() returns boolean language sql stable parallel safe as
$$ select acting_role() in ('animateur', 'referent-famille', 'direction', 'coordination', 'operator') $$;

do $$
declare name text;
begin
	foreach name in array array['themes', 'theme_ends'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		perform let_backups_read(name::regclass);
		execute format('create policy everybody_reads on %s for select to declic_app using (
			(select acting_role()) in (''visitor'', ''author'', ''kiosk'', ''coordination'')
				or centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('create policy team_opens on %s for insert to declic_app with check (
			(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('create policy team_changes on %s for update to declic_app using (
			(select reads_contributions()) and centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('grant select, insert, update on %s to declic_app', name);
		execute format('create trigger notes_public_change after insert or update on %s
			for each statement execute function note_public_change()', name);
	end loop;
end
$$;
