-- Step guides: what the product ships, what a network or a centre says in its place, and who read what.

-- What a page without an account may see of a centre: never its people. It acts for no centre, and its
-- subject is the centre whose page it is, if any.
create function visited_centre() returns uuid language sql stable parallel safe as
$$ select case when acting_role() = 'visitor' then acting_subject() end $$;

-- The age of a backup is the team's.
alter policy teams_read on backups using ((select acting_role()) not in ('', 'sign-in', 'visitor'));

create table guide_versions (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 60),
	-- Null: the network's, or the product's.
	centre_id uuid references centres,
	-- Of the file, as a release of the product said it: below the network's, which is below a centre's.
	file_digest text check (length(file_digest) <= 64),
	-- A whole guide; null: from then on, again what stands below.
	content jsonb check (pg_column_size(content) <= 200000),
	-- What stood below when this was written, or compared with it last; null: nothing did.
	base jsonb check (pg_column_size(base) <= 200000),
	-- A digest for each text, and for each fact with its page: what a reading is of.
	digests jsonb,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check ((content is null) = (digests is null)),
	check (file_digest is null or centre_id is null and content is not null)
);
create index versions_of_a_guide on guide_versions (guide, centre_id, id desc);
-- Two servers that start together keep it once.
create unique index shipped_once on guide_versions (guide, file_digest) where file_digest is not null;
alter table guide_versions enable row level security;
alter table guide_versions force row level security;
create policy network_and_own on guide_versions for select to declic_app using (
	(select acting_role()) <> '' and (centre_id is null or centre_id = any ((select acting_centres())::uuid[])
		or centre_id = (select visited_centre()))
);
create policy own_layer on guide_versions for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator')
	-- What a release says, the machine alone writes.
	and (file_digest is null or (select acting_role()) = 'operator')
);
grant select, insert on guide_versions to declic_app;
select let_backups_read('guide_versions');

-- Somebody of the team read a text, and says that it is right. Whatever guide holds the same text again,
-- it has been read.
create table guide_readings (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	text text not null check (text in ('fr', 'facile', 'en', 'ar')),
	digest text not null check (length(digest) <= 64),
	-- When somebody looks again.
	look_again_on date not null,
	-- Where she works; null: she coordinates the network.
	centre_id uuid references centres,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index readings_of_a_guide on guide_readings (guide, text, digest, id desc);

-- Somebody opened the official page, which says it.
create table guide_fact_readings (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	digest text not null check (length(digest) <= 64),
	-- Paris time: the page is the same for everybody.
	read_on date not null,
	centre_id uuid references centres,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index fact_readings_of_a_guide on guide_fact_readings (guide, digest, id desc);

-- « Ceci a changé », from any reader: nothing says who.
create table guide_remarks (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	text text not null check (text in ('fr', 'facile', 'en', 'ar')),
	-- Null: the whole guide.
	step smallint check (step between 1 and 12),
	what text not null check (what in ('address', 'screen', 'price', 'words', 'other')),
	words text check (length(words) between 1 and 300),
	-- The centre whose page, or whose desk, it was; null: nobody's in particular.
	centre_id uuid references centres,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	settled_at timestamptz,
	settled_by uuid references staff_members
);
create index remarks_waiting on guide_remarks (guide) where settled_at is null;

do $$
declare name text;
begin
	foreach name in array array['guide_readings', 'guide_fact_readings', 'guide_remarks'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		perform let_backups_read(name::regclass);
	end loop;
end
$$;
create policy readers_know on guide_readings for select to declic_app
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest'));
create policy readers_know on guide_fact_readings for select to declic_app
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest'));
create policy team_reads on guide_readings for insert to declic_app with check (
	(centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator'))
);
create policy team_reads on guide_fact_readings for insert to declic_app with check (
	(centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or centre_id is null and (select acting_role()) in ('coordination', 'operator'))
);
-- A remark without a centre is everybody's; a centre's own, its team's and the network's.
create policy team_hears on guide_remarks for select to declic_app using (
	(select acting_role()) = 'coordination'
	or centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null and (select acting_role()) not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest')
);
create policy anybody_tells on guide_remarks for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[])
	or centre_id is not distinct from (select visited_centre()) and (select acting_role()) = 'visitor'
	or centre_id is null and (select acting_role()) in ('coordination', 'operator')
);
create policy team_settles on guide_remarks for update to declic_app using (
	centre_id = any ((select acting_centres())::uuid[])
		and (select acting_role()) in ('animateur', 'referent-famille', 'direction', 'operator')
	or (select acting_role()) in ('coordination', 'operator')
	or centre_id is null and (select acting_role()) in ('animateur', 'referent-famille', 'direction')
);
create policy nights_erase on guide_remarks for delete to declic_app using (
	centre_id = any ((select acting_centres())::uuid[]) or (select acting_role()) = 'operator'
);
grant select, insert on guide_readings, guide_fact_readings to declic_app;
grant select, insert, update, delete on guide_remarks to declic_app;

-- How often a guide was opened, by day and place: a number, and nothing of who.
create table guide_views (
	id uuid primary key default uuidv7(),
	guide text not null check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	text text not null check (text in ('fr', 'facile', 'en', 'ar')),
	-- In the zone of the centre, or of Paris.
	day date not null,
	place text not null check (place in ('desk', 'lesson', 'page')),
	centre_id uuid references centres,
	views integer not null check (views > 0),
	constraint counted_once unique nulls not distinct (guide, text, day, place, centre_id)
);
create index views_of_a_centre on guide_views (centre_id, day);
alter table guide_views enable row level security;
alter table guide_views force row level security;
create policy own_and_common on guide_views for select to declic_app using (
	centre_id = any ((select acting_centres())::uuid[])
	or (select acting_role()) in ('coordination', 'operator')
	or centre_id is null and (select acting_role()) not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest')
);
create policy counter_adds on guide_views for insert to declic_app with check ((select acting_role()) = 'operator');
create policy counter_counts on guide_views for update to declic_app using ((select acting_role()) = 'operator');
grant select, insert, update on guide_views to declic_app;
select let_backups_read('guide_views');

-- The guide that was shown at the desk, beside its words; the one that a referral carries.
alter table request_answers add column guide text check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 60);
alter table request_answers add constraint guide_is_shown check (guide is null or kind = 'guide-shown');
alter table referrals add column guide text check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 60);
-- The guide that goes with a content of the centre's own.
alter table content_lessons add column guide text check (guide ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(guide) <= 60);

-- The coordination writes and reads the network's guides: the journal tells it.
create or replace function tells_of_herself(told_centre uuid, told_staff uuid, told_kind text) returns boolean
language plpgsql stable as
$$
begin
	if acting_role() = 'operator' or told_centre = any (acting_centres()) then
		return true;
	end if;
	case acting_role()
		when 'administration' then
			return told_staff = acting_staff()
				and (told_centre is null or told_kind in ('invitation', 'membership'));
		when 'coordination' then
			return told_centre is null and told_kind in ('item', 'bank', 'territory-round', 'guide')
				and told_staff is not distinct from acting_staff();
		when 'partner' then
			return told_staff is null
				and told_centre = (select l.centre_id from partner_links l where l.id = acting_subject());
		when 'tablet' then
			return told_staff is null and told_centre = (select c.centre_id from acting_conversation() c);
		when 'guest' then
			return told_staff = acting_staff() and told_centre in (select o.centre_id from guest_projects() o);
		else
			return false;
	end case;
end
$$;
