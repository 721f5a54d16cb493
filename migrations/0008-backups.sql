-- Backups read every row of every table, and can do nothing else. Row-level security is forced on
-- the owner too, and the account of a rented database may not bypass it: a role does the reading,
-- taken for the time of one transaction by an owner who does not otherwise hold its rights.
do $$
begin
	-- Roles belong to the server: another database may be adding it at this very moment.
	for attempt in 1..20 loop
		begin
			if to_regrole('declic_backup') is null then
				create role declic_backup nologin;
			end if;
			grant declic_backup to current_user with inherit false, set true;
			exit;
		exception when duplicate_object or unique_violation or internal_error then
			if attempt = 20 then raise; end if;
			perform pg_sleep(random() / 10);
		end;
	end loop;
end
$$;
grant usage on schema public to declic_backup;
grant select on schema_migrations to declic_backup;

-- Opens a table to backups. Tables of centres are by protect_centre_table; any other says it itself.
create function let_backups_read(target regclass) returns void language plpgsql as
$$
declare counter regclass;
begin
	execute format('create policy backup_reads on %s for select to declic_backup using (true)', target);
	execute format('grant select on %s to declic_backup', target);
	for counter in
		select c.oid from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S'
		where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = target
	loop
		execute format('grant select on sequence %s to declic_backup', counter);
	end loop;
end
$$;
revoke execute on function let_backups_read(regclass) from public;

create or replace function protect_centre_table(target regclass, rights text) returns void language plpgsql as
$$
begin
	execute format('alter table %s enable row level security', target);
	execute format('alter table %s force row level security', target);
	execute format(
		'create policy own_centre on %s to declic_app
		 using (centre_id = any ((select acting_centres())::uuid[]))
		 with check (centre_id = any ((select acting_centres())::uuid[]))', target);
	execute format('grant %s on %s to declic_app', rights, target);
	perform let_backups_read(target);
end
$$;

-- A backup was made. Its age is shown to the teams; the file itself is the operator's business.
create table backups (
	id uuid primary key default uuidv7(),
	origin text not null check (origin in ('nightly', 'by-hand', 'before-update')),
	-- Null when it was written elsewhere than in the folder of backups.
	file_name text check (length(file_name) between 1 and 255),
	bytes bigint not null check (bytes > 0),
	sha256 bytea not null check (length(sha256) = 32),
	table_count integer not null,
	row_count bigint not null,
	is_sealed boolean not null,
	-- The moment that it shows.
	recorded_at timestamptz not null,
	-- The last time it was restored into a database of its own, and compared.
	verified_at timestamptz
);
create index backups_by_date on backups (recorded_at desc);
alter table backups enable row level security;
alter table backups force row level security;
create policy teams_read on backups for select to declic_app
	using ((select acting_role()) not in ('', 'sign-in'));
create policy operator_adds on backups for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy operator_verifies on backups for update to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, update on backups to declic_app;

select let_backups_read(c.oid) from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
order by c.relname;
