-- A direction leaves a colleague of her centre seven days before a second proof is asked: who, when.
-- Counted from there; nobody of whom it is always asked (domain/proof.ts) is ever left any.
create table second_proof_delays (
	id uuid primary key default uuidv7(),
	membership_id uuid not null unique references memberships,
	centre_id uuid not null references centres,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index proof_delays_of_a_centre on second_proof_delays (centre_id);

alter table second_proof_delays enable row level security;
alter table second_proof_delays force row level security;
create policy direction_sees on second_proof_delays for select to declic_app using
	((select acting_role()) in ('direction', 'operator') and centre_id = any ((select acting_centres())::uuid[]));
create policy direction_leaves on second_proof_delays for insert to declic_app with check (
	(select acting_role()) in ('direction', 'operator') and centre_id = any ((select acting_centres())::uuid[])
	and exists (select from memberships m
		where m.id = membership_id and m.centre_id = second_proof_delays.centre_id
			and m.role in ('accueil', 'animateur', 'referent-famille') and m.ended_at is null)
);
create policy door on second_proof_delays for select to declic_keys using (true);
grant select, insert on second_proof_delays to declic_app;
grant select on second_proof_delays to declic_keys;
select let_backups_read('second_proof_delays');

-- A link made on the machine opens once: the digest of the one that did.
create table key_entry_uses (
	link_digest bytea primary key check (length(link_digest) = 32),
	recorded_at timestamptz not null
);
create index entry_uses_over on key_entry_uses (recorded_at);
alter table key_entry_uses enable row level security;
alter table key_entry_uses force row level security;
create policy door on key_entry_uses to declic_keys using (true) with check (true);
grant select, insert, update, delete on key_entry_uses to declic_keys;
select let_backups_read('key_entry_uses');

-- The desk reads who came and who left, and writes none of it, whatever a screen does
-- (`mark-attendance` is not among its deeds).
do $$
declare
	kept text;
begin
	foreach kept in array array['attendances', 'seance_closings', 'departures'] loop
		execute format('create policy desk_adds_none on %I as restrictive for insert to declic_app
			with check ((select acting_role()) <> ''accueil'')', kept);
		execute format('create policy desk_changes_none on %I as restrictive for update to declic_app
			using ((select acting_role()) <> ''accueil'') with check ((select acting_role()) <> ''accueil'')', kept);
		execute format('create policy desk_removes_none on %I as restrictive for delete to declic_app
			using ((select acting_role()) <> ''accueil'')', kept);
	end loop;
end
$$;
