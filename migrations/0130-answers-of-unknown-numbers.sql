-- What comes from a number that no centre knows: its words are not kept, a count of the day is.
create table sms_unknown_counts (
	day date primary key,
	heard integer not null check (heard > 0),
	stopped integer not null check (stopped >= 0)
);
alter table sms_unknown_counts enable row level security;
alter table sms_unknown_counts force row level security;
create policy operator_only on sms_unknown_counts to declic_app
	using ((select acting_role()) = 'operator') with check ((select acting_role()) = 'operator');
-- A number of the day says nothing of anybody: whoever reads the answers of a centre reads it.
create policy whoever_reads_answers_reads on sms_unknown_counts for select to declic_app
	using ((select acting_role()) in ('accueil', 'animateur', 'referent-famille', 'direction'));
grant select, insert, update, delete on sms_unknown_counts to declic_app;
select let_backups_read('sms_unknown_counts');

-- The same SMS told twice is counted once: what names it stays two days, longer than any provider tells it again.
create table sms_unknown_keys (
	provider text not null check (length(provider) between 1 and 40),
	answer_key text not null check (length(answer_key) between 1 and 200),
	recorded_at timestamptz not null,
	primary key (provider, answer_key)
);
create index unknown_keys_by_age on sms_unknown_keys (recorded_at);
alter table sms_unknown_keys enable row level security;
alter table sms_unknown_keys force row level security;
create policy operator_only on sms_unknown_keys to declic_app
	using ((select acting_role()) = 'operator') with check ((select acting_role()) = 'operator');
grant select, insert, delete on sms_unknown_keys to declic_app;
select let_backups_read('sms_unknown_keys');

-- A STOP of a number that no centre knew: it holds in whichever centre notes that number later. The centre
-- that restores it for itself says so in sms_stops; the number itself restores it for all.
create table sms_network_stops (
	id uuid primary key default uuidv7(),
	number_mark bytea not null check (length(number_mark) = 32),
	recorded_at timestamptz not null,
	restored_at timestamptz
);
create unique index one_network_stop_of_a_number on sms_network_stops (number_mark) where restored_at is null;
alter table sms_network_stops enable row level security;
alter table sms_network_stops force row level security;
create policy whoever_writes_reads on sms_network_stops for select to declic_app
	using ((select acting_role()) in ('accueil', 'animateur', 'referent-famille', 'direction', 'operator'));
create policy operator_stops on sms_network_stops for insert to declic_app
	with check ((select acting_role()) = 'operator');
create policy operator_restores on sms_network_stops for update to declic_app
	using ((select acting_role()) = 'operator') with check ((select acting_role()) = 'operator');
grant select, insert, update on sms_network_stops to declic_app;
select let_backups_read('sms_network_stops');
-- What a centre restored of a stop that was not its own is asked of each number about to be written to.
create index stops_of_a_number on sms_stops (number_mark, centre_id);
