-- What residents say keeps a day and no more: not the screen it came from, not the minute, and no identifier that holds
-- one (docs/decisions/2026-12-02-anonymous-contributions.md).

-- An identifier that holds the instant it is given, and nothing else that is not drawn by chance: rows of a day in any
-- order, days one after the other.
create function id_from(of_day timestamptz) returns uuid language sql volatile parallel safe
set search_path = pg_catalog, pg_temp as
$$
	select (substr(t.hex, 1, 8) || '-' || substr(t.hex, 9, 4) || '-7' || substr(t.drawn, 16))::uuid
	from (select lpad(to_hex((extract(epoch from of_day) * 1000)::bigint), 12, '0') as hex,
		gen_random_uuid()::text as drawn) t
$$;

do $$
declare name text;
begin
	foreach name in array array['contributions', 'contribution_versions', 'contribution_photos', 'contribution_holds',
		'contribution_decisions', 'contribution_appeals', 'contribution_appeal_ends', 'contribution_reports',
		'contribution_report_ends', 'contribution_callbacks', 'contribution_identities', 'contribution_echoes',
		'shown_contributions', 'waiting_contributions', 'centres'] loop
		execute format('alter table %s no force row level security', name);
	end loop;
end
$$;

-- The last version counts, by a number of its own: an identifier says nothing of when any more.
alter table contribution_versions add column nth smallint;
update contribution_versions v set nth = o.nth
from (select x.id, row_number() over (partition by x.contribution_id order by x.id) as nth
	from contribution_versions x) o
where o.id = v.id;
alter table contribution_versions
	alter column nth set not null,
	alter column nth set default 1,
	alter column id set default gen_random_uuid(),
	add check (nth > 0),
	add constraint version_in_order unique (contribution_id, nth);
grant select (nth) on contribution_versions to declic_counts;
create function numbers_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	perform pg_advisory_xact_lock(hashtextextended('contribution ' || new.contribution_id, 0));
	select coalesce(max(v.nth), 0) + 1 into new.nth from contribution_versions v
	where v.contribution_id = new.contribution_id;
	-- A colleague's is a dated record of hers; a sheet that she types stays in its order.
	if new.recorded_by is not null then
		new.id := uuidv7();
	end if;
	return new;
end
$$;
create trigger numbers_version before insert on contribution_versions
	for each row execute function numbers_version();

-- Identifiers of those that stand are drawn again, but those of contributions, which say the day already and are in
-- addresses that were shared.
alter table contribution_decisions drop constraint contribution_decisions_contribution_id_version_id_fkey;
alter table contribution_report_ends drop constraint contribution_report_ends_report_id_fkey;
alter table contribution_appeal_ends drop constraint contribution_appeal_ends_appeal_id_fkey;
create temporary table drawn on commit drop as
	select v.id, gen_random_uuid() as other from contribution_versions v where v.recorded_by is null
	union all select r.id, gen_random_uuid() from contribution_reports r
	union all select a.id, gen_random_uuid() from contribution_appeals a;
alter table contribution_decisions disable trigger user;
alter table waiting_contributions disable trigger user;
update contribution_decisions d set version_id = n.other from drawn n where n.id = d.version_id;
update waiting_contributions w set version_id = n.other from drawn n where n.id = w.version_id;
update contribution_versions v set id = n.other from drawn n where n.id = v.id;
update contribution_report_ends e set report_id = n.other from drawn n where n.id = e.report_id;
update contribution_reports r set id = n.other from drawn n where n.id = r.id;
update contribution_appeal_ends e set appeal_id = n.other from drawn n where n.id = e.appeal_id;
update contribution_appeals a set id = n.other from drawn n where n.id = a.id;
alter table contribution_decisions add foreign key (contribution_id, version_id)
	references contribution_versions (contribution_id, id);
alter table contribution_report_ends add foreign key (report_id) references contribution_reports;
alter table contribution_appeal_ends add foreign key (appeal_id) references contribution_appeals;
alter table contribution_reports alter column id set default gen_random_uuid();
alter table contribution_appeals alter column id set default gen_random_uuid();

-- The screen is sealed with the rest of what the law asks for.
alter table contributions drop column kiosk_id;

-- What a resident does keeps the day at the centre. What the team does stays dated.
create function keeps_day_alone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	select date_trunc('day', new.recorded_at, c.time_zone) into strict new.recorded_at
	from centres c where c.id = new.centre_id;
	return new;
end
$$;
do $$
declare name text;
begin
	foreach name in array array['contributions', 'contribution_photos', 'contribution_holds', 'contribution_appeals',
		'contribution_reports', 'contribution_callbacks'] loop
		execute format('create trigger keeps_day_alone before insert on %s
			for each row execute function keeps_day_alone()', name);
		execute format('update %s t set recorded_at = date_trunc(''day'', t.recorded_at, c.time_zone)
			from centres c where c.id = t.centre_id', name);
	end loop;
end
$$;
create trigger keeps_day_alone before insert on contribution_versions
	for each row when (new.way = 'author') execute function keeps_day_alone();
create trigger keeps_day_alone before insert on contribution_decisions
	for each row when (new.decision = 'withdraw') execute function keeps_day_alone();
update contribution_versions t set recorded_at = date_trunc('day', t.recorded_at, c.time_zone)
from centres c where c.id = t.centre_id and t.way = 'author';
update contribution_decisions t set recorded_at = date_trunc('day', t.recorded_at, c.time_zone),
	id = id_from(date_trunc('day', t.recorded_at, c.time_zone) + interval '1 day')
from centres c where c.id = t.centre_id and t.decision = 'withdraw';
update waiting_contributions t set since = date_trunc('day', t.since, c.time_zone)
from centres c where c.id = t.centre_id;
alter table shown_contributions disable trigger user;
update shown_contributions t set said_at = date_trunc('day', t.said_at, c.time_zone)
from centres c where c.id = t.centre_id;
alter table shown_contributions enable trigger user;
alter table contribution_decisions enable trigger user;
alter table waiting_contributions enable trigger user;

-- A contribution is shown as it was decided last, and waits while its last words were decided by nobody (0118).
create or replace function settle_contribution(of_contribution uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
	said record;
	standing record;
	decided record;
	latest record;
	chosen record;
	answered record;
	echoed integer;
	before shown_contributions;
	shown shown_contributions;
begin
	-- Two colleagues at once: the second one settles what the first one has written too.
	perform pg_advisory_xact_lock(hashtextextended('contribution ' || of_contribution, 0));
	select c.id, c.centre_id, c.door, c.subject, c.theme_id, c.ends_on, c.language, c.recorded_at into said
	from contributions c where c.id = of_contribution;
	-- Other words that were refused since take nothing away from what was published.
	select d.decision, d.version_id, d.photo_id into standing from contribution_decisions d
	where d.contribution_id = said.id and d.undone_at is null and d.decision <> 'refuse' order by d.id desc limit 1;
	select v.nth into decided from contribution_decisions d join contribution_versions v on v.id = d.version_id
	where d.contribution_id = said.id and d.undone_at is null order by v.nth desc limit 1;
	select v.id, v.nth, v.recorded_at into latest from contribution_versions v
	where v.contribution_id = said.id and v.way = 'author' order by v.nth desc limit 1;
	delete from waiting_contributions w where w.contribution_id = said.id;
	if latest.id is not null and standing.decision is distinct from 'withdraw'
		and (decided.nth is null or latest.nth > decided.nth) then
		insert into waiting_contributions (contribution_id, centre_id, version_id, since)
		values (said.id, said.centre_id, latest.id, latest.recorded_at);
	end if;
	if standing.decision in ('publish', 'restore') then
		select v.way, v.words, v.place_id, v.street, v.town, v.insee, v.latitude, v.longitude into chosen
		from contribution_versions v where v.id = standing.version_id;
		select t.state, t.planned_on, t.is_shown, t.words, t.recorded_at into answered from town_answers t
		where t.contribution_id = said.id order by t.id desc limit 1;
		select count(*) into echoed from contribution_echoes o where o.contribution_id = said.id;
		shown.contribution_id := said.id;
		shown.centre_id := said.centre_id;
		shown.door := said.door;
		shown.subject := said.subject;
		shown.words := chosen.words;
		shown.is_corrected := chosen.way = 'moderator';
		shown.place_id := chosen.place_id;
		shown.street := chosen.street;
		shown.town := chosen.town;
		shown.insee := chosen.insee;
		shown.latitude := chosen.latitude;
		shown.longitude := chosen.longitude;
		shown.photo_id := standing.photo_id;
		shown.theme_id := said.theme_id;
		shown.ends_on := said.ends_on;
		shown.language := said.language;
		shown.said_at := said.recorded_at;
		shown.town_state := answered.state;
		shown.town_planned_on := answered.planned_on;
		shown.town_words := case when answered.is_shown then answered.words end;
		shown.town_at := answered.recorded_at;
		shown.echoes := nullif(greatest(echoed, 4), 4);
	end if;
	-- Pages that everybody reads are made again when this table changes: not for what is not shown. And what stays as it
	-- is shown is not written again: its transaction would be that of whoever wrote other words that nobody has read yet.
	select s.* into before from shown_contributions s where s.contribution_id = said.id;
	if before is distinct from shown then
		if before.contribution_id is not null then
			delete from shown_contributions s where s.contribution_id = said.id;
		end if;
		if shown.contribution_id is not null then
			insert into shown_contributions select shown.*;
		end if;
	end if;
end
$$;
-- She took it away for good (0121): hers comes after all that was decided that day, and nothing comes after hers.
create or replace function stays_withdrawn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	-- Of two at once, the second one sees what the first one has written.
	perform pg_advisory_xact_lock(hashtextextended('contribution ' || new.contribution_id, 0));
	if exists (select from contribution_decisions d
		where d.contribution_id = new.contribution_id and d.decision = 'withdraw') then
		raise exception 'withdrawn for good' using errcode = 'check_violation';
	end if;
	if tg_op = 'INSERT' and tg_table_name = 'contribution_decisions' then
		if new.decision = 'withdraw' then
			select id_from(date_trunc('day', clock_timestamp(), c.time_zone) + interval '1 day') into new.id
			from centres c where c.id = new.centre_id;
		end if;
	end if;
	return new;
end
$$;
-- What rewrites a row without changing it (0127) settles nothing and is refused by nothing.
drop trigger settles_contribution on contribution_decisions;
create trigger settles_contribution after insert on contribution_decisions
	for each row execute function settles_contribution();
create trigger settles_contribution_again after update on contribution_decisions
	for each row when (new.* is distinct from old.*) execute function settles_contribution();
drop trigger stays_withdrawn_too on contribution_decisions;
create trigger stays_withdrawn_too before update on contribution_decisions
	for each row when (old.decision = 'withdraw' and new.* is distinct from old.*)
	execute function stays_withdrawn();

-- What is compared before it is written again is read by everybody.
grant select on shown_contributions to declic_counts;
grant create on schema public to declic_counts;
alter function numbers_version() owner to declic_counts;
alter function keeps_day_alone() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function numbers_version(), keeps_day_alone() from public;

do $$
declare name text;
begin
	foreach name in array array['contributions', 'contribution_versions', 'contribution_photos', 'contribution_holds',
		'contribution_decisions', 'contribution_appeals', 'contribution_appeal_ends', 'contribution_reports',
		'contribution_report_ends', 'contribution_callbacks', 'contribution_identities', 'contribution_echoes',
		'shown_contributions', 'waiting_contributions', 'centres'] loop
		execute format('alter table %s force row level security', name);
	end loop;
end
$$;
