-- Who sent it is sealed, and written apart by another transaction (docs/decisions/2026-12-02-anonymous-contributions.md).
-- It waits here first: all of them in one row, rewritten whole with each, sealed by the key that is in no database and
-- padded, whatever it holds. Another row begins where the first is heavy, or where another key sealed it.
create table contribution_urns (
	id uuid primary key default gen_random_uuid(),
	sealed bytea not null check (octet_length(sealed) % 16384 = 28),
	month date not null check (extract(day from month) = 1)
);
alter table contribution_urns enable row level security;
alter table contribution_urns force row level security;
select let_backups_read('contribution_urns');
create policy sealed_as_it_comes on contribution_urns for select to declic_app
	using ((select acting_role()) in ('visitor', 'author', 'operator'));
create policy begun on contribution_urns for insert to declic_app
	with check ((select acting_role()) in ('visitor', 'author', 'operator'));
create policy sealed_with_others on contribution_urns for update to declic_app
	using ((select acting_role()) in ('visitor', 'author', 'operator'));
create policy erased_by_the_night on contribution_urns for delete to declic_app
	using ((select acting_role()) = 'operator');
grant select, insert, update, delete on contribution_urns to declic_app;
alter policy sealed_as_it_comes on contribution_identities with check ((select acting_role()) = 'operator');
create policy sealed_again on contribution_identities for update to declic_app
	using ((select acting_role()) = 'operator');
grant update on contribution_identities to declic_app;

-- Rows that say nobody are written again, in an order drawn by chance and by one transaction: neither the number of the
-- transaction that wrote them nor their place says when they came, nor beside which others. At night their tables are
-- laid out anew, by identifiers that chance has drawn.
create function shuffle_rows(since timestamptz, lays_out_anew boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '5s' as
$$
declare
	one record;
	place tid;
begin
	if acting_role() <> 'operator' then
		raise exception 'the night shuffles' using errcode = 'insufficient_privilege';
	end if;
	for one in select * from (values
		('contributions', 'centre_id', 'recorded_at >= $1'),
		('contribution_versions', 'centre_id', 'way = ''author'' and recorded_at >= $1'),
		('contribution_photos', 'centre_id', 'recorded_at >= $1'),
		('contribution_holds', 'centre_id', 'recorded_at >= $1'),
		('contribution_callbacks', 'centre_id', 'recorded_at >= $1'),
		('contribution_appeals', 'centre_id', 'recorded_at >= $1'),
		('contribution_reports', 'centre_id', 'recorded_at >= $1'),
		('contribution_decisions', 'centre_id', 'decision = ''withdraw'' and recorded_at >= $1'),
		('waiting_contributions', 'centre_id', 'since >= $1'),
		('contribution_echoes', 'day', 'day >= $1::date'),
		('contribution_echo_marks', 'times', 'true'),
		('waiting_echoes', 'times', 'true'),
		('contribution_identities', 'month', 'month >= date_trunc(''month'', $1)::date'),
		('kiosk_counts', 'n', 'week >= $1::date - 7')) t(name, same, which) loop
		for place in execute format('select t.ctid from %I t where %s order by random()', one.name, one.which)
			using since loop
			execute format('update %I set %2$I = %2$I where ctid = $1', one.name, one.same) using place;
		end loop;
	end loop;
	if not lays_out_anew then return; end if;
	-- The last one who said « moi aussi » wrote the row that everybody reads.
	if exists (select from shown_contributions s where s.echoes is not null) then
		update shown_contributions set centre_id = centre_id where echoes is not null;
	end if;
	cluster contributions using contributions_pkey;
	cluster contribution_versions using contribution_versions_pkey;
	-- Nobody reads a photo meanwhile: beyond a minute's copying, the order drawn by chance has to do.
	if pg_total_relation_size('contribution_photos') < 4::bigint * 1024 * 1024 * 1024 then
		cluster contribution_photos using contribution_photos_pkey;
	end if;
	cluster contribution_holds using contribution_holds_pkey;
	cluster contribution_callbacks using contribution_callbacks_pkey;
	cluster contribution_appeals using contribution_appeals_pkey;
	cluster contribution_reports using contribution_reports_pkey;
	cluster contribution_decisions using contribution_decisions_pkey;
	cluster waiting_contributions using waiting_contributions_pkey;
	cluster contribution_echoes using contribution_echoes_pkey;
	cluster contribution_echo_marks using contribution_echo_marks_pkey;
	cluster waiting_echoes using waiting_echoes_pkey;
	cluster contribution_identities using contribution_identities_pkey;
	cluster shown_contributions using shown_contributions_pkey;
	cluster kiosk_counts using kiosk_counts_pkey;
end
$$;

select let_counts_read('contribution_photos', 'centre_id, recorded_at');
select let_counts_read('contribution_callbacks', 'centre_id, recorded_at');
select let_counts_read('contribution_identities', 'month');
grant select (centre_id, recorded_at) on contribution_holds, contribution_versions, contribution_decisions
	to declic_counts;
grant select (day) on contribution_echoes to declic_counts;
do $$
declare name text;
begin
	foreach name in array array['contributions', 'contribution_photos', 'contribution_holds', 'contribution_callbacks',
		'contribution_appeals', 'contribution_reports', 'contribution_decisions', 'waiting_contributions',
		'shown_contributions', 'contribution_versions'] loop
		execute format('grant select (ctid), update (centre_id), maintain on %s to declic_counts', name);
	end loop;
	foreach name in array array['contributions', 'contribution_photos', 'contribution_holds', 'contribution_callbacks',
		'contribution_appeals', 'contribution_reports', 'contribution_decisions', 'waiting_contributions',
		'shown_contributions', 'contribution_echoes', 'contribution_identities'] loop
		execute format('create policy counts_shuffle on %s for update to declic_counts using (true)', name);
	end loop;
end
$$;
grant select (ctid), maintain on contribution_echo_marks, waiting_echoes to declic_counts;
grant select (ctid), update (day), maintain on contribution_echoes to declic_counts;
grant select (ctid), update (month), maintain on contribution_identities to declic_counts;
grant select (ctid), maintain on kiosk_counts to declic_counts;

grant create on schema public to declic_counts;
alter function shuffle_rows(timestamptz, boolean) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function shuffle_rows(timestamptz, boolean) from public;
grant execute on function shuffle_rows(timestamptz, boolean) to declic_app;

-- What stands is written again now, once, by one transaction.
alter table contribution_identities no force row level security;
alter table contribution_echoes no force row level security;
do $$
declare name text;
begin
	foreach name in array array['contribution_identities', 'contribution_echoes'] loop
		execute format('update %s set %2$I = %2$I', name,
			case name when 'contribution_echoes' then 'day' else 'month' end);
	end loop;
	foreach name in array array['contributions', 'contribution_versions', 'contribution_photos', 'contribution_holds',
		'contribution_decisions', 'contribution_appeals', 'contribution_reports', 'contribution_callbacks',
		'contribution_identities', 'contribution_echoes', 'shown_contributions', 'waiting_contributions',
		'kiosk_counts'] loop
		execute format('cluster %s using %s_pkey', name, name);
	end loop;
end
$$;
alter table contribution_identities force row level security;
alter table contribution_echoes force row level security;
