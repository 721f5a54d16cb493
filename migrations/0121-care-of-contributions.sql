-- What was taken away stays so, an answer knows what it decided, reports that come in a burst wait, and whoever left a
-- telephone is called.

-- She took it away for good: nothing is decided of it, or written to it, any more, whoever tries.
create function stays_withdrawn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	-- Of two at once, the second one sees what the first one has written.
	perform pg_advisory_xact_lock(hashtextextended('contribution ' || new.contribution_id, 0));
	if exists (select from contribution_decisions d
		where d.contribution_id = new.contribution_id and d.decision = 'withdraw') then
		raise exception 'withdrawn for good' using errcode = 'check_violation';
	end if;
	-- What she does comes after all that was decided while she waited: the last one counts.
	if tg_op = 'INSERT' and tg_table_name = 'contribution_decisions' then
		if new.decision = 'withdraw' then
			new.id := uuidv7();
		end if;
	end if;
	return new;
end
$$;
create trigger stays_withdrawn before insert on contribution_decisions
	for each row execute function stays_withdrawn();
create trigger stays_withdrawn_too before update on contribution_decisions
	for each row when (old.decision = 'withdraw') execute function stays_withdrawn();
create trigger stays_withdrawn before insert on contribution_versions
	for each row execute function stays_withdrawn();

-- What an answer hid or corrected; none: nothing was to do any more. Taken back with it.
alter table contribution_report_ends add column decision_id uuid references contribution_decisions,
	add check (decision_id is null or outcome in ('hidden', 'corrected'));
create unique index end_of_a_decision on contribution_report_ends (decision_id) where decision_id is not null;

-- Many in an hour, or from one device: they wait apart, and none is lost.
alter table contribution_reports add column held_for text check (held_for in ('same-browser', 'busy-hour'));
-- How many times a device has reported within an hour: by a digest of that hour, joined to none of them.
create table contribution_report_marks (
	mark bytea primary key check (octet_length(mark) = 32),
	centre_id uuid not null references centres,
	times integer not null check (times > 0),
	until_at timestamptz not null
);

-- Whoever left a telephone asked to be called; the number is sealed with the rest, and stands nowhere else.
create table contribution_callbacks (
	contribution_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	foreign key (centre_id, contribution_id) references contributions (centre_id, id)
);
create index callbacks_of_a_centre on contribution_callbacks (centre_id, recorded_at);
-- What came of a call; the last one that was not taken back counts.
create table contribution_callback_tries (
	id uuid primary key default uuidv7(),
	contribution_id uuid not null references contribution_callbacks,
	centre_id uuid not null,
	outcome text not null check (outcome in ('reached', 'left-word', 'gave-up')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	undone_at timestamptz,
	undone_by_id uuid references staff_members,
	check (undone_by_id is null or undone_at is not null)
);
create index tries_of_a_callback on contribution_callback_tries (contribution_id, id desc);

do $$
declare name text;
begin
	foreach name in array array['contribution_report_marks', 'contribution_callbacks', 'contribution_callback_tries'] loop
		execute format('alter table %s enable row level security', name);
		execute format('alter table %s force row level security', name);
		perform let_backups_read(name::regclass);
		execute format('create policy own_centre on %s for select to declic_app
			using (centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('create policy nights_erase on %s for delete to declic_app using (
			(select acting_role()) = ''operator'' and centre_id = any ((select acting_centres())::uuid[]))', name);
		execute format('grant select, delete on %s to declic_app', name);
	end loop;
end
$$;
create policy asked_as_it_comes on contribution_callbacks for insert to declic_app with check (
	is_being_said(contribution_id) and centre_id = (select visited_centre())
);
create policy team_calls on contribution_callback_tries for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[]) and exists (select from contribution_callbacks k
		where k.contribution_id = contribution_callback_tries.contribution_id
			and k.centre_id = contribution_callback_tries.centre_id)
);
create policy team_takes_back on contribution_callback_tries for update to declic_app
	using (centre_id = any ((select acting_centres())::uuid[]));
grant insert on contribution_callbacks to declic_app;
grant insert, update on contribution_callback_tries to declic_app;

-- Her own photo, whether somebody has looked at it or not.
create policy its_author on contribution_photos for select to declic_app
	using ((select acting_role()) = 'author' and contribution_id = (select acting_subject()));

-- One more report: how many came to the centre since then, and how many this device has sent within the hour.
create function count_report(of_centre uuid, its_mark bytea, since timestamptz, until timestamptz,
	out lately bigint, out sent_before integer)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	-- One after the other in a centre: those that come at once are counted too.
	perform pg_advisory_xact_lock(hashtextextended('reports ' || of_centre, 0));
	insert into contribution_report_marks as m (mark, centre_id, times, until_at) values (its_mark, of_centre, 1, until)
	on conflict (mark) do update set times = m.times + 1 returning m.times - 1 into sent_before;
	select count(*) into lately from contribution_reports r where r.centre_id = of_centre and r.recorded_at > since;
end
$$;
select let_counts_read('contribution_report_marks', 'mark, times');
grant insert, update (times) on contribution_report_marks to declic_counts;
create policy counts_mark on contribution_report_marks for insert to declic_counts with check (true);
create policy counts_mark_again on contribution_report_marks for update to declic_counts using (true);
grant create on schema public to declic_counts;
alter function stays_withdrawn() owner to declic_counts;
alter function count_report(uuid, bytea, timestamptz, timestamptz) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function stays_withdrawn(), count_report(uuid, bytea, timestamptz, timestamptz) from public;
grant execute on function count_report(uuid, bytea, timestamptz, timestamptz) to declic_app;
