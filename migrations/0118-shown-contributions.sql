-- What everybody reads and what waits, made by the machine from the dated records of 0115.

-- A contribution is shown as it was decided last, and waits while its last words were decided by nobody.
create function settle_contribution(of_contribution uuid) returns void
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
begin
	-- Two colleagues at once: the second one settles what the first one has written too.
	perform pg_advisory_xact_lock(hashtextextended('contribution ' || of_contribution, 0));
	select c.id, c.centre_id, c.door, c.subject, c.theme_id, c.ends_on, c.language, c.recorded_at into said
	from contributions c where c.id = of_contribution;
	-- Other words that were refused since take nothing away from what was published.
	select d.decision, d.version_id, d.photo_id into standing from contribution_decisions d
	where d.contribution_id = said.id and d.undone_at is null and d.decision <> 'refuse' order by d.id desc limit 1;
	select d.version_id into decided from contribution_decisions d
	where d.contribution_id = said.id and d.undone_at is null order by d.version_id desc limit 1;
	select v.id, v.recorded_at into latest from contribution_versions v
	where v.contribution_id = said.id and v.way = 'author' order by v.id desc limit 1;
	delete from waiting_contributions w where w.contribution_id = said.id;
	if latest.id is not null and standing.decision is distinct from 'withdraw'
		and (decided.version_id is null or latest.id > decided.version_id) then
		insert into waiting_contributions (contribution_id, centre_id, version_id, since)
		values (said.id, said.centre_id, latest.id, latest.recorded_at);
	end if;
	-- Pages that everybody reads are made again when this table changes: not for what is not shown.
	if exists (select from shown_contributions s where s.contribution_id = said.id) then
		delete from shown_contributions s where s.contribution_id = said.id;
	end if;
	if standing.decision in ('publish', 'restore') then
		select v.way, v.words, v.place_id, v.street, v.town, v.insee, v.latitude, v.longitude into chosen
		from contribution_versions v where v.id = standing.version_id;
		select t.state, t.planned_on, t.is_shown, t.words, t.recorded_at into answered from town_answers t
		where t.contribution_id = said.id order by t.id desc limit 1;
		select count(*) into echoed from contribution_echoes o where o.contribution_id = said.id;
		insert into shown_contributions (contribution_id, centre_id, door, subject, words, is_corrected, place_id, street,
			town, insee, latitude, longitude, photo_id, theme_id, ends_on, language, said_at,
			town_state, town_planned_on, town_words, town_at, echoes)
		values (said.id, said.centre_id, said.door, said.subject, chosen.words, chosen.way = 'moderator',
			chosen.place_id, chosen.street, chosen.town, chosen.insee, chosen.latitude, chosen.longitude,
			standing.photo_id, said.theme_id, said.ends_on, said.language, said.recorded_at,
			answered.state, answered.planned_on, case when answered.is_shown then answered.words end,
			answered.recorded_at, nullif(greatest(echoed, 4), 4));
	end if;
end
$$;
create function settles_contribution() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	perform settle_contribution(new.contribution_id);
	return null;
end
$$;
create trigger settles_contribution after insert on contribution_versions
	for each row execute function settles_contribution();
create trigger settles_contribution after insert or update on contribution_decisions
	for each row execute function settles_contribution();
create trigger settles_contribution after insert or update on town_answers
	for each row execute function settles_contribution();
-- From five on, one more is told; before, nobody reads how many.
create function tell_echoes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	if (select count(*) from contribution_echoes o where o.contribution_id = new.contribution_id) >= 5 then
		perform settle_contribution(new.contribution_id);
	end if;
	return null;
end
$$;
create trigger tells_echoes after insert on contribution_echoes for each row execute function tell_echoes();
create trigger notes_public_change after insert or update or delete on shown_contributions
	for each statement execute function note_public_change();
create trigger notes_public_change after insert on publication_directors
	for each statement execute function note_public_change();

-- What was said of a place that is a refuge from now on leads to its door no more.
create function forget_said_of_refuge() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	update contribution_versions v set street = null, town = null, insee = null, latitude = null, longitude = null,
		snapped_to = null
	where v.place_id = new.id;
	perform settle_contribution(c.id) from (
		select distinct v.contribution_id as id from contribution_versions v where v.place_id = new.id) c;
	return null;
end
$$;
create trigger forgets_said_of_refuge after update of is_refuge on places
	for each row when (new.is_refuge and not old.is_refuge) execute function forget_said_of_refuge();

select let_counts_read('publication_directors', 'id, centre_id, name');
select let_counts_read('contributions',
	'xmin, id, centre_id, door, subject, channel, language, theme_id, ends_on, ticket_digest, recorded_at');
select let_counts_read('contribution_versions', 'id, contribution_id, way, words, place_id, street, town, insee,
	latitude, longitude, recorded_at');
select let_counts_read('contribution_decisions',
	'id, contribution_id, version_id, decision, photo_id, reason, recorded_at, recorded_by, undone_at');
select let_counts_read('contribution_calls', 'contribution_id, asks');
select let_counts_read('contribution_appeals', 'id, contribution_id, decision_id');
select let_counts_read('contribution_reports', 'id, centre_id, contribution_id, reason, ticket_digest, recorded_at');
select let_counts_read('contribution_report_ends', 'id, report_id, outcome, words, recorded_at, undone_at');
select let_counts_read('town_answers', 'id, contribution_id, state, planned_on, words, recorded_at, is_shown');
select let_counts_read('contribution_echoes', 'contribution_id');
select let_counts_read('contribution_stops', 'centre_id, mark, until_day');
select let_counts_read('shown_contributions', 'contribution_id');
select let_counts_read('waiting_contributions', 'contribution_id');
grant update (street, town, insee, latitude, longitude, snapped_to) on contribution_versions to declic_counts;
create policy counts_forget on contribution_versions for update to declic_counts using (true);
grant insert, delete on shown_contributions, waiting_contributions to declic_counts;
do $$
declare name text;
begin
	foreach name in array array['shown_contributions', 'waiting_contributions'] loop
		execute format('create policy counts_settle on %s for insert to declic_counts with check (true)', name);
		execute format('create policy counts_unsettle on %s for delete to declic_counts using (true)', name);
	end loop;
end
$$;
grant create on schema public to declic_counts;
alter function names_director(uuid) owner to declic_counts;
alter function is_being_said(uuid) owner to declic_counts;
alter function network_is_called(uuid) owner to declic_counts;
alter function decided_by(uuid) owner to declic_counts;
alter function contribution_of_ticket(bytea) owner to declic_counts;
alter function report_of_ticket(bytea) owner to declic_counts;
alter function contributions_lately(uuid, timestamptz, bytea[], date) owner to declic_counts;
alter function settle_contribution(uuid) owner to declic_counts;
alter function settles_contribution() owner to declic_counts;
alter function tell_echoes() owner to declic_counts;
alter function forget_said_of_refuge() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function names_director(uuid), is_being_said(uuid), network_is_called(uuid), decided_by(uuid),
	contribution_of_ticket(bytea), report_of_ticket(bytea), contributions_lately(uuid, timestamptz, bytea[], date),
	settle_contribution(uuid), settles_contribution(), forget_said_of_refuge(), tell_echoes() from public;
grant execute on function names_director(uuid), is_being_said(uuid), network_is_called(uuid), decided_by(uuid),
	contribution_of_ticket(bytea), report_of_ticket(bytea), contributions_lately(uuid, timestamptz, bytea[], date)
	to declic_app;

-- The age of a backup, and who read a guide, are not for whoever holds a ticket.
alter policy teams_read on backups
	using ((select acting_role()) not in ('', 'sign-in', 'visitor', 'kiosk', 'place-link', 'author',
		'town-link'));
alter policy readers_know on guide_readings
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link', 'author',
		'town-link'));
alter policy readers_know on guide_fact_readings
	using ((select acting_role()) not in ('', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link', 'author',
		'town-link'));
alter policy team_hears on guide_remarks using (
	(select acting_role()) = 'coordination'
	or centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null and (select acting_role())
		not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link', 'author',
		'town-link')
);
alter policy own_and_common on guide_views using (
	centre_id = any ((select acting_centres())::uuid[])
	or (select acting_role()) in ('coordination', 'operator')
	or centre_id is null and (select acting_role())
		not in ('', 'visitor', 'sign-in', 'partner', 'tablet', 'guest', 'kiosk', 'place-link', 'author',
		'town-link')
);

create or replace function kinds_of_network(told_role text) returns text[] language sql immutable parallel safe as
$$
	select case told_role
		when 'administration' then array['invitation', 'membership', 'map-base']
		when 'coordination' then array['item', 'bank', 'territory-round', 'guide', 'place', 'place-import', 'place-link',
			'contribution']
		else '{}' end
$$;
