-- Links without an account: the owner of a place says that all is true, or what is not; ambassadors add what they
-- find on a walk. They add, and change nothing: a colleague reads, then writes.

create table place_links (
	id uuid primary key default uuidv7(),
	opens text not null check (opens in ('owner', 'ambassador')),
	-- The owner's.
	place_id uuid references places,
	-- The ambassadors'.
	centre_id uuid references centres,
	-- Of the walk, never of who walks.
	label text check (length(label) between 1 and 80),
	streets text[] not null default '{}' check (cardinality(streets) <= 200),
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	constraint one_or_the_other check (
		(opens = 'owner') = (place_id is not null) and (opens = 'ambassador') = (centre_id is not null))
);
create index links_of_a_place on place_links (place_id, id desc) where place_id is not null;
create index links_of_a_centre on place_links (centre_id, id desc) where centre_id is not null;
create table place_link_revocations (
	link_id uuid primary key references place_links,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create table place_link_mailings (
	link_id uuid not null references place_links,
	mail_id uuid not null,
	recorded_at timestamptz not null,
	primary key (link_id, mail_id)
);
-- A street of the walk, ticked.
create table place_streets_seen (
	link_id uuid not null references place_links,
	street text not null check (length(street) between 1 and 120),
	recorded_at timestamptz not null,
	primary key (link_id, street)
);
create table place_proposals (
	id uuid primary key default uuidv7(),
	link_id uuid not null references place_links,
	-- Made on the telephone: sent twice, it is kept once.
	client_key uuid not null,
	kind text not null check (kind in ('card', 'correction')),
	-- A correction's.
	place_id uuid references places,
	-- Columns of a place, by name.
	facts jsonb not null check (pg_column_size(facts) <= 20000),
	recorded_at timestamptz not null,
	unique (link_id, client_key),
	constraint correction_of_a_place check ((kind = 'correction') = (place_id is not null))
);
create index proposals_of_a_place on place_proposals (place_id) where place_id is not null;
create table place_proposal_ends (
	proposal_id uuid primary key references place_proposals on delete cascade,
	outcome text not null check (outcome in ('added', 'merged', 'refused')),
	place_id uuid references places,
	words text check (length(words) between 1 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	constraint refused_or_a_place check ((outcome = 'refused') = (place_id is null))
);
create index ends_of_a_place on place_proposal_ends (place_id) where place_id is not null;

do $$
declare name text;
begin
	foreach name in array array['place_links', 'place_link_revocations', 'place_link_mailings',
		'place_streets_seen', 'place_proposals', 'place_proposal_ends'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		execute format('grant select, insert on %s to declic_app', name);
		perform let_backups_read(name::regclass);
	end loop;
	foreach name in array array['place_proposals', 'place_proposal_ends'] loop
		execute format('create policy team_sees on %s for select to declic_app using ((select sees_places()))', name);
	end loop;
end
$$;

create policy centre_or_network on place_links for select to declic_app using (
	centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null and (select sees_places())
);
create policy team_gives on place_links for insert to declic_app with check (
	(select writes_places()) and (centre_id is null or centre_id = any ((select acting_centres())::uuid[]))
);
-- Whoever may read a link may read what became of it.
create policy of_a_link on place_link_revocations for select to declic_app
	using (exists (select from place_links l where l.id = link_id));
create policy team_revokes on place_link_revocations for insert to declic_app with check (
	(select writes_places()) and exists (select from place_links l where l.id = link_id)
);
create policy of_a_link on place_link_mailings for select to declic_app
	using ((select sees_places()) and exists (select from place_links l where l.id = link_id));
create policy team_mails on place_link_mailings for insert to declic_app with check (
	(select writes_places()) and exists (select from place_links l where l.id = link_id)
);
create policy of_a_link on place_streets_seen for select to declic_app
	using (exists (select from place_links l where l.id = link_id));
create policy team_ends on place_proposal_ends for insert to declic_app with check ((select writes_places()));
-- What was refused, or has become a place, goes a year later.
create policy nights_erase on place_proposals for delete to declic_app using ((select acting_role()) = 'operator');
grant delete on place_proposals to declic_app;

-- The link that acts, unless it was revoked.
create policy own_link on place_links for select to declic_app
	using ((select acting_role()) = 'place-link' and id = (select acting_subject()));
create function acting_place_link() returns table (id uuid, opens text, place_id uuid) language sql stable as
$$
	select l.id, l.opens, l.place_id from place_links l
	where acting_role() = 'place-link' and l.id = acting_subject()
		and not exists (select from place_link_revocations r where r.link_id = l.id)
$$;
create policy own_place on places for select to declic_app
	using ((select acting_role()) = 'place-link' and id = (select l.place_id from acting_place_link() l));
create policy owner_confirms on place_verifications for insert to declic_app with check (
	way = 'owner' and recorded_by is null
		and place_id = (select l.place_id from acting_place_link() l where l.opens = 'owner')
);
create policy own_streets on place_streets_seen for insert to declic_app
	with check (link_id = (select l.id from acting_place_link() l where l.opens = 'ambassador'));
create policy own_proposals on place_proposals for select to declic_app
	using (link_id = (select l.id from acting_place_link() l));
create policy link_proposes on place_proposals for insert to declic_app with check (
	link_id = (select l.id from acting_place_link() l where l.opens = case kind when 'card' then 'ambassador' else 'owner' end)
		and place_id is not distinct from (select l.place_id from acting_place_link() l)
);
create policy own_outcomes on place_proposal_ends for select to declic_app using (
	(select acting_role()) = 'place-link'
		and exists (select from place_proposals o where o.id = proposal_id)
);
-- The age of a backup, and who read a guide, are not for a link.
alter policy teams_read on backups
	using ((select acting_role()) not in ('', 'sign-in', 'visitor', 'kiosk', 'place-link'));
alter policy readers_know on guide_readings
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link'));
alter policy readers_know on guide_fact_readings
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link'));
alter policy team_hears on guide_remarks using (
	(select acting_role()) = 'coordination'
	or centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null and (select acting_role())
		not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link')
);
alter policy own_and_common on guide_views using (
	centre_id = any ((select acting_centres())::uuid[])
	or (select acting_role()) in ('coordination', 'operator')
	or centre_id is null and (select acting_role())
		not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link')
);

-- Of what was said of a refuge before, not even a name: somebody may have written the street after it.
create function told_of_refuge() returns text[] language sql immutable parallel safe as
$$ select location_columns() || array['name', 'aliases'] $$;

-- Where somebody hides is not kept beside the place either: what was said of it before loses its address, and
-- what is said of it later never has it.
create function leave_address_out() returns trigger language plpgsql as
$$
begin
	if not exists (select from places p where p.id = new.place_id and p.is_refuge) then
		return new;
	end if;
	case tg_table_name
		when 'place_changes' then
			new.before := new.before - told_of_refuge();
			new.after := new.after - told_of_refuge();
		when 'place_proposals' then
			new.facts := new.facts - told_of_refuge();
		else
			new.raw := null;
	end case;
	return new;
end
$$;
create trigger leaves_address_out before insert on place_changes for each row execute function leave_address_out();
create trigger leaves_address_out before insert on place_proposals for each row execute function leave_address_out();
create trigger leaves_address_out before insert on place_import_faults
	for each row execute function leave_address_out();

select let_counts_read('place_changes', 'id, place_id, before, after');
select let_counts_read('place_proposals', 'id, place_id, facts');
select let_counts_read('place_proposal_ends', 'proposal_id, place_id');
select let_counts_read('place_photos', 'id, place_id');
select let_counts_read('place_import_faults', 'id, place_id, raw');
grant select (is_refuge) on places to declic_counts;
grant select (taken, kept_before) on place_merges to declic_counts;
grant update (before, after) on place_changes to declic_counts;
grant update (facts) on place_proposals to declic_counts;
grant update (raw) on place_import_faults to declic_counts;
grant update (taken, kept_before) on place_merges to declic_counts;
grant delete on place_photos to declic_counts;
grant update (is_refuge, name, aliases, street, street_more, postcode, town, insee, latitude, longitude, landmark, hours,
	hours_said, reach, price_said, bring, other_labels, pivot, parent, summary, detail, access_sheet, booking_url, websites, mails, source_id)
	on places to declic_counts;
create policy counts_forget on place_changes for update to declic_counts using (true);
create policy counts_forget on place_proposals for update to declic_counts using (true);
create policy counts_forget on place_import_faults for update to declic_counts using (true);
create policy counts_forget on place_merges for update to declic_counts using (true);
create policy counts_forget on place_photos for delete to declic_counts using (true);

create function forget_refuge_address() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare refuge uuid;
begin
	if tg_table_name = 'places' then refuge := new.id;
	elsif exists (select from places p where p.id = new.place_id and p.is_refuge) then refuge := new.place_id;
	else return null;
	end if;
	update place_changes c set before = c.before - told_of_refuge(), after = c.after - told_of_refuge()
	where c.place_id = refuge;
	update place_proposals o set facts = o.facts - told_of_refuge()
	where o.place_id = refuge
		or o.id in (select e.proposal_id from place_proposal_ends e where e.place_id = refuge);
	update place_import_faults f set raw = null where f.place_id = refuge and f.raw is not null;
	update place_merges m set taken = m.taken - told_of_refuge(), kept_before = m.kept_before - told_of_refuge()
	where refuge in (m.kept_id, m.gone_id);
	delete from place_photos t where t.place_id = refuge;
	-- A row that went into it was this very place.
	update places p set is_refuge = true, street = null, street_more = null, postcode = null, town = null,
		insee = null, latitude = null, longitude = null, landmark = null, hours = null, hours_said = null,
		reach = null, price_said = null, bring = null, other_labels = '{}', name = 'Lieu de refuge', aliases = '{}',
		pivot = null, parent = null, summary = null, detail = null, access_sheet = null, booking_url = null,
		websites = '{}', mails = '{}', source_id = null
	where p.merged_into = refuge and not p.is_refuge;
	return null;
end
$$;
grant create on schema public to declic_counts;
alter function forget_refuge_address() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function forget_refuge_address() from public;
create trigger forgets_refuge_address after insert or update of is_refuge on places
	for each row when (new.is_refuge) execute function forget_refuge_address();
create trigger forgets_refuge_address after insert on place_proposal_ends
	for each row when (new.place_id is not null) execute function forget_refuge_address();

-- The network's coordination adds, changes and arbitrates places; its administration chooses the ground of the map.
create or replace function kinds_of_network(told_role text) returns text[] language sql immutable parallel safe as
$$
	select case told_role
		when 'administration' then array['invitation', 'membership', 'map-base']
		when 'coordination' then array['item', 'bank', 'territory-round', 'guide', 'place', 'place-import', 'place-link']
		else '{}' end
$$;
