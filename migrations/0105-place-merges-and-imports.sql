-- Two rows that are one place; files read; and what the machine counts of all the dated records.

create table place_merges (
	id uuid primary key default uuidv7(),
	kept_id uuid not null references places,
	gone_id uuid not null references places check (gone_id <> kept_id),
	-- The columns that were taken from the one that goes; what the kept one said before.
	taken jsonb not null default '{}',
	kept_before jsonb not null default '{}',
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index merges_of_a_place on place_merges (gone_id, id desc);
create index merges_into_a_place on place_merges (kept_id);
create table place_merge_undos (
	merge_id uuid primary key references place_merges,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);

-- « Ce sont deux lieux »: not proposed again.
create table place_doubles_apart (
	one_id uuid not null references places,
	other_id uuid not null references places,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (one_id, other_id),
	check (one_id <> other_id)
);
create unique index apart_once on place_doubles_apart (least(one_id, other_id), greatest(one_id, other_id));

create table place_imports (
	id uuid primary key default uuidv7(),
	-- [{name, sha256, rows, format}]
	files jsonb not null check (pg_column_size(files) <= 20000),
	written integer not null check (written >= 0),
	changed integer not null check (changed >= 0),
	same integer not null check (same >= 0),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
alter table place_changes add foreign key (import_id) references place_imports;
-- Taken away because that import was undone: imported again, it comes back; taken away by hand, it does not.
alter table place_removals add undone_import_id uuid references place_imports;
-- What could not be kept, as it was written: told row by row. Of a refuge, nothing of where it is.
create table place_import_faults (
	id uuid primary key default uuidv7(),
	import_id uuid not null references place_imports,
	place_id uuid references places,
	file text not null check (length(file) between 1 and 255),
	row integer not null check (row >= 0),
	field text not null check (length(field) <= 120),
	code text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
	raw text check (length(raw) <= 500),
	is_note boolean not null
);
create index faults_of_an_import on place_import_faults (import_id, row);
create index faults_of_a_place on place_import_faults (place_id) where place_id is not null;
create table place_import_undos (
	import_id uuid primary key references place_imports,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);

do $$
declare name text;
begin
	foreach name in array array['place_merges', 'place_merge_undos', 'place_doubles_apart', 'place_imports',
		'place_import_faults', 'place_import_undos'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		execute format('create policy team_sees on %s for select to declic_app using ((select sees_places()))', name);
		execute format('grant select, insert on %s to declic_app', name);
		perform let_backups_read(name::regclass);
	end loop;
	foreach name in array array['place_merges', 'place_merge_undos', 'place_doubles_apart', 'place_import_undos'] loop
		execute format('create policy network_decides on %s for insert to declic_app
			with check ((select arbitrates_places()))', name);
	end loop;
	foreach name in array array['place_imports', 'place_import_faults'] loop
		execute format('create policy team_writes on %s for insert to declic_app
			with check ((select writes_places()))', name);
	end loop;
end
$$;

-- Merged with a refuge, an address would come back, or go where nobody asked.
create function refuse_wrong_merge() returns trigger language plpgsql as
$$
begin
	if exists (select from places p where p.id in (new.kept_id, new.gone_id)
		and (p.is_refuge or p.merged_into is not null)) then
		raise exception 'only two standing places, and no refuge, are merged' using errcode = 'check_violation';
	end if;
	return new;
end
$$;
create trigger refuses_wrong_merge before insert on place_merges
	for each row execute function refuse_wrong_merge();

-- Where the quarters of a centre are: a point and how far around. Set by its direction.
create table quarter_points (
	quarter_id uuid primary key,
	centre_id uuid not null,
	latitude double precision not null check (latitude between -90 and 90),
	longitude double precision not null check (longitude between -180 and 180),
	radius_m integer not null check (radius_m between 50 and 20000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, quarter_id) references quarters (centre_id, id) on delete cascade
);
select protect_centre_table('quarter_points', 'select, insert, update');
create policy direction_places on quarter_points as restrictive for insert to declic_app
	with check ((select acting_role()) in ('direction', 'operator'));
create policy direction_moves on quarter_points as restrictive for update to declic_app
	using ((select acting_role()) in ('direction', 'operator'));
select let_counts_read('quarter_points', 'centre_id, quarter_id, latitude, longitude, radius_m');

-- The ground of the map: our own tiles, or the national ones, asked of their server. The last counts.
create table map_base_choices (
	id uuid primary key default uuidv7(),
	base text not null check (base in ('own', 'ign')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
alter table map_base_choices enable row level security;
alter table map_base_choices force row level security;
create policy everybody_reads on map_base_choices for select to declic_app using ((select acting_role()) <> '');
create policy administration_chooses on map_base_choices for insert to declic_app
	with check ((select acting_role()) in ('administration', 'operator'));
grant select, insert on map_base_choices to declic_app;
select let_backups_read('map_base_choices');

-- Counting: what the dated records say of a place, in its own row, so that a list reads one table.
select let_counts_read('places', 'id, is_public, merged_into, verified_at, verified_way');
select let_counts_read('place_showings', 'id, place_id, is_shown');
select let_counts_read('place_verifications', 'id, place_id, way, true_at');
select let_counts_read('place_removals', 'place_id');
select let_counts_read('place_merges', 'id, kept_id, gone_id');
select let_counts_read('place_merge_undos', 'merge_id');
grant update (is_public, merged_into, verified_at, verified_way) on places to declic_counts;
create policy counts_settle on places for update to declic_counts using (true);

-- Where a place ends, from one merge to the next; null: it stands.
create function kept_in_the_end(place uuid) returns uuid language plpgsql stable as
$$
declare here uuid := place; further uuid;
begin
	loop
		select m.kept_id into further from place_merges m
		where m.gone_id = here and not exists (select from place_merge_undos u where u.merge_id = m.id)
		order by m.id desc limit 1;
		exit when further is null;
		here := further;
	end loop;
	return nullif(here, place);
end
$$;
create function settle_places(ids uuid[]) returns void language sql volatile as
$$
	update places p set is_public = s.is_public, merged_into = s.merged_into,
		verified_at = s.verified_at, verified_way = s.verified_way
	from (
		select k.id, kept_in_the_end(k.id) as merged_into, v.true_at as verified_at, v.way as verified_way,
			coalesce(w.is_shown, false)
				and not exists (select from place_removals r where r.place_id = k.id) as is_public
		from unnest(ids) k(id)
		left join lateral (select is_shown from place_showings
			where place_id = k.id order by id desc limit 1) w on true
		left join lateral (select way, true_at from place_verifications
			where place_id = k.id order by true_at desc, id desc limit 1) v on true
	) s
	where p.id = s.id and (p.is_public, p.merged_into, p.verified_at, p.verified_way)
		is distinct from (s.is_public, s.merged_into, s.verified_at, s.verified_way)
$$;

create function settle_told_places() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	perform settle_places(array(select distinct place_id from told));
	return null;
end
$$;
create function settle_merged_places() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare gone uuid;
begin
	if tg_table_name = 'place_merges' then gone := new.gone_id;
	else select m.gone_id into gone from place_merges m where m.id = new.merge_id;
	end if;
	-- Those that had ended in it, or where it ended, may end elsewhere.
	perform settle_places(array(
		select gone
		union select p.id from places p where p.merged_into = gone
		union select p.id from places p join places g on g.id = gone and p.merged_into = g.merged_into));
	return null;
end
$$;
grant create on schema public to declic_counts;
alter function kept_in_the_end(uuid) owner to declic_counts;
alter function settle_places(uuid[]) owner to declic_counts;
alter function settle_told_places() owner to declic_counts;
alter function settle_merged_places() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function kept_in_the_end(uuid), settle_places(uuid[]), settle_told_places(),
	settle_merged_places() from public;

create trigger settles_places after insert on place_showings
	referencing new table as told for each statement execute function settle_told_places();
create trigger settles_places after insert on place_verifications
	referencing new table as told for each statement execute function settle_told_places();
create trigger settles_places after insert on place_removals
	referencing new table as told for each statement execute function settle_told_places();
create trigger settles_again after delete on place_removals
	referencing old table as told for each statement execute function settle_told_places();
create trigger settles_places after insert on place_merges
	for each row execute function settle_merged_places();
create trigger settles_places after insert on place_merge_undos
	for each row execute function settle_merged_places();
