-- The places of the neighbourhood, for the whole network: what each is for, where, when, and when it was last
-- true. What is told of a place is nobody's in particular; a centre's notes and contacts stay with its partners.

create function sees_places() returns boolean language sql stable parallel safe as
$$ select acting_role() in ('accueil', 'animateur', 'referent-famille', 'direction', 'coordination',
	'administration', 'operator') $$;
create function writes_places() returns boolean language sql stable parallel safe as
$$ select acting_role() in ('animateur', 'referent-famille', 'direction', 'coordination', 'operator') $$;
-- Where there is one centre, there is nobody to ask: its direction arbitrates.
create function arbitrates_places() returns boolean language sql stable parallel safe as
$$ select acting_role() in ('coordination', 'operator')
	or acting_role() = 'direction' and (select count(*) from centres) = 1 $$;

create table places (
	id uuid primary key default uuidv7(),
	-- By which postings name it: a third of an identifier.
	nth integer not null generated always as identity unique,
	-- Which centre added it; null: the network, or a file.
	centre_id uuid references centres,
	-- As its file names it.
	source text check (length(source) between 1 and 120),
	source_id text check (length(source_id) between 1 and 200),
	-- A refuge keeps no name of its file, nor where it is: it is known again by these digests, which say nothing of it.
	known_by text[] not null default '{}',
	name text not null check (length(name) between 1 and 200),
	-- The code of the national list; the others it also is.
	kind text not null check (kind ~ '^[A-Za-z0-9_]{2,20}$'),
	other_kinds text[] not null default '{}',
	-- How people say it: « la mairie », « l'assistante sociale ».
	aliases text[] not null default '{}',
	needs text[] not null default '{}',
	pivot text check (pivot ~ '^[a-zA-Z0-9]{9,14}$'),
	street text check (length(street) between 1 and 300),
	street_more text check (length(street_more) between 1 and 300),
	postcode text check (postcode ~ '^\d{5}$'),
	town text check (length(town) between 1 and 120),
	insee text check (insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
	latitude double precision check (latitude between -90 and 90),
	longitude double precision check (longitude between -180 and 180),
	-- « Derrière la pharmacie ».
	landmark text check (length(landmark) between 1 and 200),
	-- As OpenStreetMap writes it; in words, when nobody has typed the week.
	hours text check (length(hours) between 1 and 1000),
	hours_said text check (length(hours_said) between 1 and 300),
	step_free text check (step_free in ('yes', 'help', 'no')),
	reach text check (length(reach) between 1 and 600),
	phone text check (phone ~ '^\+[1-9]\d{5,14}$'),
	mails text[] not null default '{}',
	websites text[] not null default '{}',
	booking_url text check (booking_url ~ '^https?://' and length(booking_url) <= 300),
	price_kind text[] not null default '{}',
	price_said text check (length(price_said) between 1 and 300),
	bring text check (length(bring) between 1 and 400),
	languages text[] not null default '{}',
	welcome text[] not null default '{}',
	cares text[] not null default '{}',
	services text[] not null default '{}',
	programmes text[] not null default '{}',
	labels text[] not null default '{}',
	other_labels text[] not null default '{}',
	ways_in text[] not null default '{}',
	ways_of_help text[] not null default '{}',
	roaming text[] not null default '{}',
	parent text check (length(parent) between 1 and 200),
	summary text check (length(summary) between 1 and 280),
	detail text check (length(detail) between 1 and 10000),
	access_sheet text check (access_sheet ~ '^https?://' and length(access_sheet) <= 300),
	is_refuge boolean not null default false,
	-- How long what is told holds, once somebody has looked.
	verify_months smallint not null check (verify_months in (1, 3, 6, 12)),
	updated_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	-- What the dated records say, counted by the machine alone.
	is_public boolean not null default false,
	merged_into uuid references places,
	verified_at timestamptz,
	verified_way text check (verified_way in ('team', 'owner', 'import')),
	constraint whole_position check ((latitude is null) = (longitude is null)),
	constraint refuge_kinds check (
		is_refuge or (kind not in ('CHRS', 'CHU', 'HUDA') and not other_kinds && array['CHRS', 'CHU', 'HUDA'])),
	-- Whoever hides is found by a street, by a number of company, by a site, by a word said beside: none is kept.
	constraint refuge_has_no_address check (
		not is_refuge or (coalesce(street, street_more, postcode, town, insee, landmark, hours, hours_said, reach,
			price_said, bring, pivot, parent, summary, detail, access_sheet, booking_url, source_id) is null
			and latitude is null and websites = '{}' and mails = '{}' and other_labels = '{}'))
);
create unique index place_of_a_file on places (source, source_id) nulls not distinct where source_id is not null;
create index places_by_town on places (town, name);
create index places_merged on places (merged_into) where merged_into is not null;
create index public_positions on places (latitude, longitude) where is_public and merged_into is null;

-- What leads somewhere, as the rows name it.
create function location_columns() returns text[] language sql immutable parallel safe as
$$ select array['street', 'street_more', 'postcode', 'town', 'insee', 'latitude', 'longitude', 'landmark',
	'hours', 'hours_said', 'reach', 'price_said', 'bring', 'other_labels', 'pivot', 'parent', 'summary', 'detail',
	'access_sheet', 'booking_url', 'websites', 'mails', 'source_id'] $$;

-- Who changed what of a place: the columns that changed, before and after.
create table place_changes (
	id uuid primary key default uuidv7(),
	place_id uuid not null references places,
	way text not null check (way in ('team', 'import', 'owner', 'ambassador', 'merge', 'undo', 'partner')),
	before jsonb not null default '{}',
	after jsonb not null,
	import_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index changes_of_a_place on place_changes (place_id, id desc);
create index changes_of_an_import on place_changes (import_id) where import_id is not null;

-- Shown to everybody, or not any more; the last counts.
create table place_showings (
	id uuid primary key default uuidv7(),
	place_id uuid not null references places,
	is_shown boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index showings_of_a_place on place_showings (place_id, id desc);

-- Somebody says that all of it is true.
create table place_verifications (
	id uuid primary key default uuidv7(),
	place_id uuid not null references places,
	way text not null check (way in ('team', 'owner', 'import')),
	-- A file says what was true the day it was written.
	true_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index verifications_of_a_place on place_verifications (place_id, true_at desc, id desc);

-- It is there no more; deleted when it is put back.
create table place_removals (
	place_id uuid primary key references places,
	reason text check (length(reason) between 1 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);

-- A picture of the door, drawn anew; its bytes go when it is withdrawn.
create table place_photos (
	id uuid primary key default uuidv7(),
	place_id uuid not null references places,
	bytes bytea check (octet_length(bytes) between 1 and 120000),
	width smallint not null check (width between 1 and 1280),
	height smallint not null check (height between 1 and 1280),
	-- For who does not see it.
	shows text not null check (length(shows) between 3 and 200),
	rank smallint not null check (rank between 1 and 3),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	withdrawn_at timestamptz,
	withdrawn_by uuid references staff_members,
	constraint gone_once_withdrawn check ((bytes is null) = (withdrawn_at is not null))
);
create unique index photos_of_a_place on place_photos (place_id, rank) where withdrawn_at is null;

do $$
declare name text;
begin
	foreach name in array array['places', 'place_changes', 'place_showings', 'place_verifications',
		'place_removals', 'place_photos'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		execute format('create policy team_sees on %s for select to declic_app using ((select sees_places()))', name);
		execute format('create policy team_writes on %s for insert to declic_app
			with check ((select writes_places()))', name);
		perform let_backups_read(name::regclass);
	end loop;
end
$$;
grant select, insert on place_changes, place_showings, place_verifications to declic_app;
grant select, insert, update on places, place_photos to declic_app;
grant select, insert, delete on place_removals to declic_app;

create policy team_changes on places for update to declic_app using ((select writes_places()));
-- The centre that adds a place says so, and no other in its name.
create policy own_additions on places as restrictive for insert to declic_app with check (
	centre_id is null and (select arbitrates_places()) or centre_id = any ((select acting_centres())::uuid[])
);
-- Whoever looks without an account reads what is shown, and nothing else.
create policy everybody_reads on places for select to declic_app
	using ((select acting_role()) in ('visitor', 'place-link') and is_public and merged_into is null);
create policy everybody_looks on place_photos for select to declic_app using (
	(select acting_role()) = 'visitor' and withdrawn_at is null
		and exists (select from places p where p.id = place_id and p.is_public and p.merged_into is null)
);
create policy team_withdraws on place_photos for update to declic_app using ((select writes_places()));

-- A centre takes away, and puts back, what it added itself; the network, anything.
create policy own_or_network on place_removals as restrictive for insert to declic_app with check (
	(select arbitrates_places())
	or exists (select from places p where p.id = place_id and p.centre_id = any ((select acting_centres())::uuid[]))
);
create policy put_back on place_removals for delete to declic_app using (
	(select arbitrates_places()) or (select writes_places())
		and exists (select from places p where p.id = place_id and p.centre_id = any ((select acting_centres())::uuid[]))
);

-- What the machine counts is nobody's to write; nor is the centre that added a place.
create function keep_counted_columns() returns trigger language plpgsql as
$$
begin
	if current_user = 'declic_counts' then
		return new;
	end if;
	if tg_op = 'INSERT' then
		new.is_public := false;
		new.merged_into := null;
		new.verified_at := null;
		new.verified_way := null;
	elsif (new.is_public, new.merged_into, new.verified_at, new.verified_way, new.centre_id)
		is distinct from (old.is_public, old.merged_into, old.verified_at, old.verified_way, old.centre_id) then
		raise exception 'counted from dated records' using errcode = 'insufficient_privilege';
	end if;
	return new;
end
$$;
create trigger keeps_counted_columns before insert or update on places
	for each row execute function keep_counted_columns();

create function refuse_photo_of_refuge() returns trigger language plpgsql as
$$
begin
	if exists (select from places p where p.id = new.place_id and p.is_refuge) then
		raise exception 'a refuge is not photographed' using errcode = 'check_violation';
	end if;
	return new;
end
$$;
create trigger refuses_photo_of_refuge before insert on place_photos
	for each row execute function refuse_photo_of_refuge();
