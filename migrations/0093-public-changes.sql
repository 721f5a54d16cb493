-- Pages that anybody reads are kept ready by each server. What makes one of them out of date is noted here,
-- in the transaction that changes it: a server asks for what was committed since it last looked, and two of
-- them agree within a second. Nothing but which centre: a word of it is in no page.
-- Unlogged: after a crash, servers make their pages anew.
create unlogged table public_changes (
	id bigint generated always as identity primary key,
	-- Whoever looks knows by it what she has seen, in whatever order transactions end.
	transaction xid8 not null default pg_current_xact_id(),
	-- Null: the whole network.
	centre_id uuid,
	recorded_at timestamptz not null default clock_timestamp()
);
create index public_changes_by_transaction on public_changes (transaction);
alter table public_changes enable row level security;
alter table public_changes force row level security;
grant insert on public_changes to declic_counts;
create policy notes_changes on public_changes for insert to declic_counts with check (true);
-- Servers look in the name of whoever reads their pages.
create policy servers_look on public_changes for select to declic_app
	using ((select acting_role()) in ('visitor', 'operator'));
create policy nights_forget on public_changes for delete to declic_app using ((select acting_role()) = 'operator');
grant select, delete on public_changes to declic_app;
select let_backups_read('public_changes');

-- Once a statement: who acts says which centres; nobody in particular, the whole network.
create function note_public_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
	if cardinality(acting_centres()::uuid[]) > 0 then
		insert into public_changes (centre_id) select unnest(acting_centres()::uuid[]);
	else
		insert into public_changes (centre_id) values (null);
	end if;
	return null;
end
$$;
grant create on schema public to declic_counts;
alter function note_public_change() owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function note_public_change() from public;
grant execute on function note_public_change() to declic_app;

do $$
declare name text;
begin
	foreach name in array array['centres', 'centre_page_versions', 'centre_page_publications', 'site_notices',
		'letter_models', 'closures', 'closure_withdrawals', 'programmes', 'programme_partners', 'programme_showings',
		'cycles', 'cycle_cancellations', 'workshop_groups', 'group_rooms', 'seances', 'seance_moves',
		'seance_rooms', 'seance_cancellations', 'seance_restorations', 'rooms', 'enrolments', 'departures',
		'drop_in_slots', 'drop_in_rooms', 'drop_in_cancellations', 'drop_in_visits', 'drop_in_visit_undos',
		'drop_in_leavings', 'guide_versions', 'guide_readings', 'guide_fact_readings'] loop
		execute format('create trigger notes_public_change after insert or update or delete on %s
			for each statement execute function note_public_change()', name);
	end loop;
end
$$;
