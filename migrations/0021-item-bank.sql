-- The life of the bank of questions: what is no longer asked, and what real answers taught of it.

-- A question is no longer asked: in the whole network (no centre), or in one centre for itself. The
-- answers already given stay, and the results that used them.
create table item_retirements (
	id uuid primary key default uuidv7(),
	centre_id uuid references centres,
	item text not null check (length(item) between 1 and 60),
	reason text not null check (length(reason) between 1 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index item_retirements_of_an_item on item_retirements (item, recorded_at desc);
select protect_centre_table('item_retirements', 'select, insert');

-- It is asked again.
create table item_returns (
	retirement_id uuid primary key references item_retirements,
	centre_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, retirement_id) references item_retirements (centre_id, id)
);
select protect_centre_table('item_returns', 'select, insert');

do $$
declare
	kept text;
begin
	foreach kept in array array['item_retirements', 'item_returns'] loop
		-- What the network no longer asks is asked nowhere: a tablet and a trial must know it too.
		execute format('create policy everywhere on %I for select to declic_app using (centre_id is null)', kept);
		execute format(
			'create policy its_centre on %I for select to declic_app
			 using (centre_id = (select c.centre_id from acting_conversation() c))', kept);
		execute format(
			'create policy network_keeps on %I for insert to declic_app
			 with check (centre_id is null and (select acting_role()) in (''coordination'', ''operator''))', kept);
		execute format(
			'create policy those_who_keep on %I as restrictive for insert to declic_app
			 with check ((select acting_role()) in (''animateur'', ''direction'', ''coordination'', ''operator''))', kept);
		execute format(
			'create policy not_for_the_desk on %I as restrictive to declic_app
			 using ((select acting_role()) <> ''accueil'')', kept);
	end loop;
end
$$;
-- The network gives back what it took away itself, and nothing that a centre set aside.
create policy its_own_alone on item_returns as restrictive for insert to declic_app
	with check (centre_id is not null or exists (
		select from item_retirements r where r.id = retirement_id and r.centre_id is null));

-- A version of the bank that real answers propose: the whole of it, frozen, and how it was found.
create table bank_calibrations (
	id uuid primary key default uuidv7(),
	from_version text not null check (length(from_version) <= 60),
	version text not null unique check (length(version) <= 60),
	people integer not null check (people > 0),
	-- Every item: its domain, its slope, its thresholds and how unsure they are.
	items jsonb not null,
	-- What moved, how far, from how many answers and with what error; what stayed.
	changes jsonb not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
-- Somebody accepted it, or refused it: until then nothing is asked with it.
create table bank_calibration_answers (
	calibration_id uuid primary key references bank_calibrations,
	answer text not null check (answer in ('accepted', 'refused')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
do $$
declare
	shared text;
begin
	foreach shared in array array['bank_calibrations', 'bank_calibration_answers'] loop
		execute format('alter table %I enable row level security', shared);
		execute format('alter table %I force row level security', shared);
		-- Counts and parameters of questions, of nobody: whoever is asked them must be asked the same.
		execute format('create policy everyone_reads on %I for select to declic_app using (true)', shared);
		execute format('grant select, insert on %I to declic_app', shared);
		perform let_backups_read(shared::regclass);
	end loop;
end
$$;
create policy operator_proposes on bank_calibrations for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy network_answers on bank_calibration_answers for insert to declic_app
	with check ((select acting_role()) in ('coordination', 'operator'));

-- What the coordination does for the bank is told of no centre, in her own name.
create policy network_is_told_of on journal for insert to declic_app
	with check ((select acting_role()) = 'coordination' and centre_id is null
		and record_kind in ('item', 'bank') and staff_id is not distinct from (select acting_staff()));

-- How many times each question was asked over the network, of the answers still kept; never a small cell.
grant select (placement_id, item) on placement_answers to declic_counts;
grant select (placement_id) on placement_undos to declic_counts;
create policy counts_read on placement_answers for select to declic_counts using (true);
create policy counts_read on placement_undos for select to declic_counts using (true);
create function network_item_counts(small_cell integer) returns table (item text, asked integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	select a.item, case when count(*) >= greatest(small_cell, 11) then count(*)::integer end
	from placement_answers a
	where not exists (select from placement_undos u where u.placement_id = a.placement_id)
		and current_setting('declic.role', true) in ('coordination', 'operator')
	group by a.item
$$;
grant create on schema public to declic_counts;
alter function network_item_counts(integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_item_counts(integer) from public;
grant execute on function network_item_counts(integer) to declic_app;
