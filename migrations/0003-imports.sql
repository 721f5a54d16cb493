create table imports (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- The season asked for, and every season that the registers turned out to speak of.
	year smallint not null,
	years smallint[] not null check (cardinality(years) > 0),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index imports_by_date on imports (centre_id, recorded_at desc);
select protect_centre_table('imports', 'select, insert');

create table import_files (
	import_id uuid not null,
	centre_id uuid not null,
	file_name text not null check (length(file_name) <= 255),
	sha256 bytea not null check (length(sha256) = 32),
	primary key (import_id, sha256),
	foreign key (centre_id, import_id) references imports (centre_id, id)
);
create index import_files_by_content on import_files (centre_id, sha256);
select protect_centre_table('import_files', 'select, insert');

create table import_undos (
	import_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, import_id) references imports (centre_id, id)
);
select protect_centre_table('import_undos', 'select, insert');

-- What the files of an import had of each group, written by it or there before: a later file that
-- has most of it is its corrected version, and may take out what it no longer has.
create table import_groups (
	import_id uuid not null,
	group_id uuid not null,
	centre_id uuid not null,
	enrolment_ids uuid[] not null,
	seance_ids uuid[] not null,
	primary key (import_id, group_id),
	foreign key (centre_id, import_id) references imports (centre_id, id)
);
create index imports_of_a_group on import_groups (centre_id, group_id);
select protect_centre_table('import_groups', 'select, insert');

-- Every row an import wrote, so that it can be undone exactly. `before` is kept only for rows
-- that were changed or removed, and never for a person's identity.
create table import_writes (
	id bigint generated always as identity primary key,
	import_id uuid not null,
	centre_id uuid not null,
	table_name text not null,
	record_key jsonb not null,
	operation text not null check (operation in ('insert', 'update', 'delete')),
	before jsonb,
	check (before is null or table_name not in ('person_identities', 'person_phones', 'person_traces')),
	foreign key (centre_id, import_id) references imports (centre_id, id)
);
-- An import writes a record once: what was before it is then exactly what undoing it restores.
create unique index one_write_of_a_record on import_writes (import_id, table_name, record_key);
create index writes_of_a_record on import_writes (centre_id, table_name, record_key);
select protect_centre_table('import_writes', 'select, insert');

-- Written by the tables themselves, one statement at a time, whenever the transaction says
-- which import it is (declic.import): no writer can forget it.
create function log_import_insert() returns trigger language plpgsql as
$$
declare keys text[] := tg_argv;
begin
	if coalesce(current_setting('declic.import', true), '') = '' then return null; end if;
	insert into import_writes (import_id, centre_id, table_name, record_key, operation)
	select current_setting('declic.import')::uuid, (row_json ->> 'centre_id')::uuid, tg_table_name,
		(select jsonb_object_agg(k, row_json -> k) from unnest(keys) k), 'insert'
	from (select to_jsonb(n) as row_json from new_rows n) written;
	return null;
end
$$;

create function log_import_update() returns trigger language plpgsql as
$$
declare keys text[] := tg_argv;
begin
	if coalesce(current_setting('declic.import', true), '') = '' then return null; end if;
	insert into import_writes (import_id, centre_id, table_name, record_key, operation, before)
	select current_setting('declic.import')::uuid, (row_json ->> 'centre_id')::uuid, tg_table_name,
		(select jsonb_object_agg(k, row_json -> k) from unnest(keys) k), 'update', row_json
	from (select to_jsonb(o) as row_json from old_rows o) written;
	return null;
end
$$;

create function log_import_delete() returns trigger language plpgsql as
$$
declare keys text[] := tg_argv;
begin
	if coalesce(current_setting('declic.import', true), '') = '' then return null; end if;
	insert into import_writes (import_id, centre_id, table_name, record_key, operation, before)
	select current_setting('declic.import')::uuid, (row_json ->> 'centre_id')::uuid, tg_table_name,
		(select jsonb_object_agg(k, row_json -> k) from unnest(keys) k), 'delete', row_json
	from (select to_jsonb(o) as row_json from old_rows o) written;
	return null;
end
$$;

create function log_imports_of(target regclass, variadic keys text[]) returns void language plpgsql as
$$
declare quoted text := (select string_agg(quote_literal(k), ', ') from unnest(keys) k);
begin
	execute format('create trigger import_insert after insert on %s referencing new table as new_rows
		for each statement execute function log_import_insert(%s)', target, quoted);
	execute format('create trigger import_update after update on %s referencing old table as old_rows
		for each statement execute function log_import_update(%s)', target, quoted);
	execute format('create trigger import_delete after delete on %s referencing old table as old_rows
		for each statement execute function log_import_delete(%s)', target, quoted);
end
$$;
revoke execute on function log_imports_of(regclass, text[]) from public;
select log_imports_of('people', 'id');
select log_imports_of('person_identities', 'person_id');
select log_imports_of('person_phones', 'id');
select log_imports_of('cycles', 'id');
select log_imports_of('cycle_cancellations', 'cycle_id');
select log_imports_of('workshop_groups', 'id');
select log_imports_of('seances', 'id');
select log_imports_of('seance_cancellations', 'seance_id');
select log_imports_of('group_animators', 'group_id', 'staff_id');
select log_imports_of('enrolments', 'id');
select log_imports_of('departures', 'enrolment_id');
select log_imports_of('attendances', 'seance_id', 'enrolment_id');

-- A keyed digest of a name too old to be kept, so that a corrected register finds the same
-- anonymous subject again. The key lives outside the database; closing the year erases the rows.
create table person_traces (
	person_id uuid not null,
	centre_id uuid not null,
	digest bytea not null check (length(digest) = 32),
	recorded_at timestamptz not null,
	primary key (person_id, digest),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index traces_by_digest on person_traces (centre_id, digest);
select protect_centre_table('person_traces', 'select, insert, delete');
select log_imports_of('person_traces', 'person_id', 'digest');

-- What the direction kept of an observation column, column by column.
create table observations (
	id uuid primary key default uuidv7(),
	enrolment_id uuid not null,
	centre_id uuid not null,
	column_name text not null,
	body text not null check (length(body) <= 1000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (enrolment_id, column_name),
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
select protect_centre_table('observations', 'select, insert, update, delete');
select log_imports_of('observations', 'id');

-- After a large import the planner still believes that the centre has next to nothing, and reads
-- all of it row after row; only the owner of the tables may count them again.
create function recount_imported_tables() returns void language plpgsql
security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	analyze people, person_identities, person_traces, seances, enrolments, attendances, import_writes;
end
$$;
revoke execute on function recount_imported_tables() from public;
grant execute on function recount_imported_tables() to declic_app;

create table import_layouts (
	centre_id uuid not null references centres,
	fingerprint text not null,
	columns jsonb not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (centre_id, fingerprint)
);
select protect_centre_table('import_layouts', 'select, insert, update, delete');

-- Files dropped and not yet confirmed, sealed with a key that only the person's browser holds.
create table import_drafts (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	staff_id uuid not null references staff_members,
	sealed bytea not null check (length(sealed) <= 26214400),
	year smallint,
	-- Answers to the questions of the preview: identifiers and choices, no personal value.
	answers jsonb not null default '{}',
	recorded_at timestamptz not null,
	expires_at timestamptz not null
);
create index drafts_by_expiry on import_drafts (expires_at);
select protect_centre_table('import_drafts', 'select, insert, update, delete');
-- An expired draft may be swept away by whoever comes next; nobody but her can open one.
create policy own_drafts on import_drafts as restrictive to declic_app
	using (staff_id = (select acting_staff()) or expires_at < now())
	with check (staff_id = (select acting_staff()));
