-- What a guide says, in somebody's own voice: heard in place of the machine's for as long as the words are the same.

create table guide_recordings (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 60),
	-- Null: the network's.
	centre_id uuid references centres,
	-- A digest of the language and of the words that are heard, in letters: a form sends it, and no number
	-- of anybody is read in it by chance.
	spoken text not null check (spoken ~ '^[a-p]{64}$'),
	-- Where these words stood when they were said: told to the team once the words are others.
	text text not null check (text in ('fr', 'facile', 'en', 'ar')),
	part smallint not null check (part between 0 and 13),
	kind text not null check (kind in ('mp3', 'm4a')),
	-- Null once it is removed: nothing is left of the voice.
	bytes bytea check (octet_length(bytes) between 1 and 3145728),
	seconds smallint not null check (seconds between 1 and 180),
	-- When whoever speaks agreed that her voice be heard.
	agreed_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	removed_at timestamptz,
	removed_by uuid references staff_members,
	constraint gone_once_removed check ((bytes is null) = (removed_at is not null))
);
-- Of the same words, a place has one voice.
create unique index heard_once on guide_recordings (guide, spoken, centre_id) nulls not distinct
	where removed_at is null;
alter table guide_recordings enable row level security;
alter table guide_recordings force row level security;
create policy network_and_own on guide_recordings for select to declic_app using (
	(select acting_role()) <> '' and (centre_id is null or centre_id = any ((select acting_centres())::uuid[])
		or centre_id = (select visited_centre()))
);
create policy own_voices on guide_recordings for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator')
);
create policy own_voices_go on guide_recordings for update to declic_app using (
	centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator')
);
grant select, insert, update on guide_recordings to declic_app;
select let_backups_read('guide_recordings');
