-- When a place that the whole network shares becomes a refuge, every message about it, of any centre, loses its street
-- and its point at once. Each of those centres is told, and decides what its message becomes.
create table refuge_alterations (
	id uuid primary key default gen_random_uuid(),
	centre_id uuid not null,
	contribution_id uuid not null,
	place_id uuid not null references places,
	-- The day the place was changed.
	altered_on date not null,
	-- The message was public on that day.
	was_shown boolean not null,
	-- False once the place is no refuge any more: the message may then show its address again.
	is_refuge boolean not null default true,
	outcome text check (outcome in ('unchanged', 'without-place', 'address-back')),
	ended_at timestamptz,
	ended_by_id uuid references staff_members,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id),
	check ((outcome is null) = (ended_at is null)),
	check (ended_by_id is null or ended_at is not null)
);
create unique index one_open_alteration on refuge_alterations (contribution_id, place_id) where ended_at is null;
create index open_alterations_of_centre on refuge_alterations (centre_id) where ended_at is null;
create index alterations_of_place on refuge_alterations (place_id);
alter table refuge_alterations enable row level security;
alter table refuge_alterations force row level security;
select let_backups_read('refuge_alterations');
create policy own_centre on refuge_alterations for select to declic_app
	using (centre_id = any ((select acting_centres())::uuid[]));
grant select on refuge_alterations to declic_app;
select let_counts_read('refuge_alterations',
	'id, centre_id, contribution_id, place_id, is_refuge, outcome, ended_at');
create policy counts_insert on refuge_alterations for insert to declic_counts with check (true);
create policy counts_update on refuge_alterations for update to declic_counts using (true);
grant insert, update (is_refuge, outcome, ended_at, ended_by_id) on refuge_alterations to declic_counts;
grant update (place_id) on contribution_versions to declic_counts;
-- The journal of the message's centre records it too.
create policy counts_insert_alterations on journal for insert to declic_counts
	with check (record_kind = 'contribution' and action = 'alter');
grant insert on journal to declic_counts;

create or replace function forget_said_of_refuge() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	with altered as (
		insert into refuge_alterations (centre_id, contribution_id, place_id, altered_on, was_shown)
		select distinct c.centre_id, c.id, new.id, new.updated_on,
			exists (select from shown_contributions s where s.contribution_id = c.id)
		from contribution_versions v join contributions c on c.id = v.contribution_id where v.place_id = new.id
		on conflict (contribution_id, place_id) where ended_at is null do update set is_refuge = true
		returning centre_id, contribution_id
	)
	insert into journal (at, staff_id, role, centre_id, action, record_kind, record_id)
	select now(), null, 'network', t.centre_id, 'alter', 'contribution', t.contribution_id::text from altered t;
	update contribution_versions v set street = null, town = null, insee = null, latitude = null, longitude = null,
		snapped_to = null
	where v.place_id = new.id;
	perform settle_contribution(c.id) from (
		select distinct v.contribution_id as id from contribution_versions v where v.place_id = new.id) c;
	return null;
end
$$;
-- The place is no refuge any more: messages left without its address wait again, so their centre may put it back.
create function reopen_refuge_alterations() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	update refuge_alterations a set is_refuge = false, outcome = null, ended_at = null, ended_by_id = null
	where a.place_id = new.id and (a.outcome is null or a.outcome = 'unchanged')
		and not exists (select from refuge_alterations o where o.contribution_id = a.contribution_id
			and o.place_id = a.place_id and o.ended_at is null and o.id <> a.id);
	return null;
end
$$;
create trigger reopens_refuge_alterations after update of is_refuge on places
	for each row when (old.is_refuge and not new.is_refuge) execute function reopen_refuge_alterations();

-- A reader of the message's centre decides: it stays as it is, it is shown without the place, or it shows the address
-- again, which is impossible while the place is a refuge. False: somebody else decided first, or it is not allowed.
create function end_refuge_alteration(its_id uuid, its_outcome text, its_street text, its_town text, its_insee text,
	its_latitude double precision, its_longitude double precision, now_there timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
	alteration record;
begin
	if not (select reads_contributions()) then return false; end if;
	select a.id, a.contribution_id, a.place_id, a.is_refuge into alteration from refuge_alterations a
	where a.id = its_id and a.ended_at is null and a.centre_id = any ((select acting_centres())::uuid[])
	for update;
	if alteration.id is null or (its_outcome = 'address-back' and alteration.is_refuge) then return false; end if;
	update refuge_alterations a set outcome = its_outcome, ended_at = now_there, ended_by_id = acting_staff()
	where a.id = alteration.id;
	if its_outcome = 'without-place' then
		update contribution_versions v set place_id = null, street = null, town = null, insee = null, latitude = null,
			longitude = null, snapped_to = null
		where v.contribution_id = alteration.contribution_id and v.place_id = alteration.place_id;
	elsif its_outcome = 'address-back' then
		update contribution_versions v set street = its_street, town = its_town, insee = its_insee,
			latitude = its_latitude, longitude = its_longitude,
			snapped_to = case when its_latitude is not null then 'place' end
		where v.contribution_id = alteration.contribution_id and v.place_id = alteration.place_id;
	end if;
	perform settle_contribution(alteration.contribution_id);
	return true;
end
$$;
grant create on schema public to declic_counts;
alter function reopen_refuge_alterations() owner to declic_counts;
alter function end_refuge_alteration(uuid, text, text, text, text, double precision, double precision, timestamptz)
	owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function reopen_refuge_alterations(), end_refuge_alteration(uuid, text, text, text, text, double precision,
	double precision, timestamptz) from public;
grant execute on function end_refuge_alteration(uuid, text, text, text, text, double precision, double precision,
	timestamptz) to declic_app;
