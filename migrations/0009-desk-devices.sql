-- A computer that the direction of a centre trusts: the shared one of the desk. Ending it is a date.
create table key_desks (
	id uuid primary key default uuidv7(),
	device_id uuid not null references key_devices on delete cascade,
	centre_id uuid not null references centres,
	label text not null check (length(label) between 1 and 60),
	recorded_at timestamptz not null,
	recorded_by uuid not null references staff_members,
	ended_at timestamptz,
	ended_by uuid references staff_members
);
create unique index one_open_desk on key_desks (device_id, centre_id) where ended_at is null;
create index desks_of_a_centre on key_desks (centre_id) where ended_at is null;

-- Six figures, worth something at a trusted desk only: a slow digest, with a key kept elsewhere.
create table key_pins (
	staff_id uuid primary key references staff_members on delete cascade,
	digest bytea not null,
	salt bytea not null,
	recorded_at timestamptz not null
);

do $$
declare target text;
begin
	foreach target in array array['key_desks', 'key_pins'] loop
		execute format('alter table %I enable row level security', target);
		execute format('alter table %I force row level security', target);
		execute format('create policy door on %I to declic_keys using (true) with check (true)', target);
		execute format('grant select, insert, update, delete on %I to declic_keys', target);
		perform let_backups_read(target::regclass);
	end loop;
end $$;

-- What somebody is typing, kept for her alone while the desk is locked.
create table kept_texts (
	staff_id uuid not null references staff_members on delete cascade,
	centre_id uuid not null references centres,
	-- The address of the page, and the name of the field in it.
	page text not null check (length(page) <= 300),
	field text not null check (length(field) <= 120),
	-- Sealed with a key that is not in the database.
	sealed bytea not null check (length(sealed) <= 40000),
	recorded_at timestamptz not null,
	primary key (staff_id, centre_id, page, field)
);
create index kept_texts_over on kept_texts (recorded_at);
alter table kept_texts enable row level security;
alter table kept_texts force row level security;
create policy her_own on kept_texts to declic_app
	using (staff_id = (select acting_staff()) and centre_id = any ((select acting_centres())::uuid[]))
	with check (staff_id = (select acting_staff()) and centre_id = any ((select acting_centres())::uuid[]));
grant select, insert, update, delete on kept_texts to declic_app;
-- The door sweeps away what is old: it sees the dates, never a text.
create policy door on kept_texts to declic_keys using (true);
grant select (recorded_at), delete on kept_texts to declic_keys;
select let_backups_read('kept_texts');
