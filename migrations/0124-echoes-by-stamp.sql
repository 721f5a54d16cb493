-- « Moi aussi » is counted by the stamp of the page that was read, once a stamp and a message, and asks for no cookie.
-- Those that come in a burst are counted apart, as a number, until a colleague says whether they count.

-- What was seen lately: stamps, and how often within an hour; each by a keyed digest, joined to none of those counted.
create table contribution_echo_marks (
	mark bytea primary key check (octet_length(mark) = 32),
	centre_id uuid not null references centres,
	times integer not null check (times > 0),
	until_day date not null
);
create table waiting_echoes (
	contribution_id uuid primary key,
	centre_id uuid not null,
	times integer not null check (times > 0),
	since date not null,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);
create index waiting_echoes_of_a_centre on waiting_echoes (centre_id);
create table echo_decisions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	contribution_id uuid not null,
	times integer not null check (times > 0),
	is_counted boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);
create index echo_decisions_of_a_contribution on echo_decisions (contribution_id);

do $$
declare name text;
begin
	foreach name in array array['contribution_echo_marks', 'waiting_echoes', 'echo_decisions'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		perform let_backups_read(name::regclass);
		execute format('create policy own_centre on %s for select to declic_app
			using (centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('grant select on %s to declic_app', name);
		execute format('create policy machine_counts on %s for insert to declic_counts with check (true)', name);
	end loop;
	foreach name in array array['contribution_echo_marks', 'waiting_echoes'] loop
		execute format('create policy nights_erase on %s for delete to declic_app using (
			(select acting_role()) = ''operator'' and centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('grant delete on %s to declic_app', name);
		execute format('create policy machine_counts_again on %s for update to declic_counts using (true)', name);
	end loop;
end
$$;
create policy machine_settles on waiting_echoes for delete to declic_counts using (true);
select let_counts_read('contribution_echo_marks', 'mark, times');
select let_counts_read('waiting_echoes', 'contribution_id, centre_id, times, since');
grant insert on contribution_echo_marks, waiting_echoes, echo_decisions, contribution_echoes to declic_counts;
grant update (times) on contribution_echo_marks, waiting_echoes to declic_counts;
grant delete on waiting_echoes to declic_counts;
create policy machine_counts on contribution_echoes for insert to declic_counts with check (true);
-- Nobody but the machine counts one.
drop policy everybody_says_too on contribution_echoes;
revoke insert on contribution_echoes from declic_app;

-- One more « moi aussi »: « counted », « again » (its stamp or its browser was), « waits », or « gone ».
create function count_me_too(of_contribution uuid, its_own bytea[], its_hours bytea[], most integer[], on_day date)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
	of_centre uuid;
	said integer;
	is_burst boolean := false;
begin
	select s.centre_id into of_centre from shown_contributions s where s.contribution_id = of_contribution;
	if of_centre is null or acting_role() <> 'visitor' then return 'gone'; end if;
	-- One after the other: those that come at once are counted too.
	perform pg_advisory_xact_lock(hashtextextended('echoes ' || of_contribution, 0));
	if exists (select from contribution_echo_marks m where m.mark = any (its_own)) then return 'again'; end if;
	insert into contribution_echo_marks (mark, centre_id, times, until_day)
	select own, of_centre, 1, on_day + 1 from unnest(its_own) own on conflict do nothing;
	for nth in 1 .. cardinality(its_hours) loop
		insert into contribution_echo_marks as m (mark, centre_id, times, until_day)
		values (its_hours[nth], of_centre, 1, on_day + 1)
		on conflict (mark) do update set times = m.times + 1 returning m.times into said;
		is_burst := is_burst or said > most[nth];
	end loop;
	if is_burst then
		insert into waiting_echoes as w (contribution_id, centre_id, times, since)
		values (of_contribution, of_centre, 1, on_day)
		on conflict (contribution_id) do update set times = w.times + 1;
		return 'waits';
	end if;
	insert into contribution_echoes (contribution_id, day, mark)
	values (of_contribution, on_day, sha256(uuid_send(gen_random_uuid())));
	return 'counted';
end
$$;

-- A colleague has read the message: those that wait for it count, or do not. How many; 0: none waited.
create function settle_echoes(of_contribution uuid, are_counted boolean, now_there timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
	waited record;
	counted integer;
begin
	if not (select reads_contributions()) then return 0; end if;
	delete from waiting_echoes w
	where w.contribution_id = of_contribution and w.centre_id = any ((select acting_centres())::uuid[])
	returning w.centre_id, w.times, w.since into waited;
	if waited.times is null then return 0; end if;
	-- Whatever a machine sent, a person counts no crowd.
	counted := least(waited.times, 200);
	if are_counted then
		insert into contribution_echoes (contribution_id, day, mark)
		select of_contribution, waited.since, sha256(uuid_send(gen_random_uuid())) from generate_series(1, counted);
	end if;
	insert into echo_decisions (centre_id, contribution_id, times, is_counted, recorded_at, recorded_by)
	values (waited.centre_id, of_contribution, waited.times, are_counted, now_there, acting_staff());
	return waited.times;
end
$$;
grant create on schema public to declic_counts;
alter function count_me_too(uuid, bytea[], bytea[], integer[], date) owner to declic_counts;
alter function settle_echoes(uuid, boolean, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function count_me_too(uuid, bytea[], bytea[], integer[], date),
	settle_echoes(uuid, boolean, timestamptz) from public;
grant execute on function count_me_too(uuid, bytea[], bytea[], integer[], date),
	settle_echoes(uuid, boolean, timestamptz) to declic_app;
