-- What reminders need to leave by SMS and to be answered.

-- What was handed to the network of telephones: written before it is, so that whatever happens next
-- nobody hands it a second time. Its text goes after six months, its line after two years.
create table sms_messages (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- Null: the answer to a STOP.
	reminder_id uuid,
	person_id uuid,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
	recipient text check (recipient ~ '^\+[1-9]\d{5,14}$'),
	number_mark bytea not null check (length(number_mark) = 32),
	text text check (length(text) between 1 and 2000),
	alphabet text not null check (alphabet in ('gsm7', 'ucs2')),
	segments smallint not null check (segments between 1 and 255),
	cents numeric(9, 3) not null check (cents >= 0),
	sender text check (length(sender) <= 20),
	provider text not null check (length(provider) between 1 and 40),
	provider_ref text check (length(provider_ref) between 1 and 200),
	handed_at timestamptz not null,
	valid_until timestamptz not null,
	-- The provider took nothing: it may be handed again, in a line of its own.
	came_back_at timestamptz,
	erased_at timestamptz,
	unique (centre_id, id),
	check ((erased_at is not null) = (recipient is null) and (recipient is null) = (text is null)),
	foreign key (centre_id, reminder_id) references reminders (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create unique index handed_once on sms_messages (reminder_id) where came_back_at is null;
create index messages_to_a_number on sms_messages (number_mark, handed_at desc);
create index messages_of_a_provider on sms_messages (provider, provider_ref) where provider_ref is not null;
create index messages_of_a_month on sms_messages (centre_id, handed_at);
create index messages_of_a_person on sms_messages (person_id);
create index messages_not_erased on sms_messages (handed_at) where erased_at is null;
select protect_centre_table('sms_messages', 'select, insert, update, delete');
select hide_from_desk('sms_messages');

-- How far it went, a line each time somebody says so; the one that goes furthest counts.
create table sms_receipts (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	sms_id uuid not null,
	state text not null check (state in ('accepted', 'buffered', 'rejected', 'undelivered', 'expired', 'delivered', 'unknown', 'back')),
	-- Why it came back or is unknown: a code of ours.
	reason text check (reason ~ '^[a-z]+(-[a-z]+)*$' and length(reason) <= 40),
	-- The answer of the provider, its receipt, our own clock, or somebody who asked her.
	source text not null check (source in ('answer', 'receipt', 'clock', 'hand')),
	at timestamptz,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	constraint said_once unique (sms_id, state, source),
	check (state <> 'delivered' or source in ('receipt', 'hand')),
	foreign key (centre_id, sms_id) references sms_messages (centre_id, id) on delete cascade
);
select protect_centre_table('sms_receipts', 'select, insert');
select hide_from_desk('sms_receipts');

-- A receipt of a message whose reference is not written yet: it waits a day for it.
create table sms_early_receipts (
	id uuid primary key default uuidv7(),
	provider text not null check (length(provider) between 1 and 40),
	provider_ref text not null check (length(provider_ref) between 1 and 200),
	state text not null check (state in ('accepted', 'buffered', 'rejected', 'undelivered', 'expired', 'delivered')),
	at timestamptz,
	recorded_at timestamptz not null,
	unique (provider, provider_ref, state)
);
create index early_receipts_by_age on sms_early_receipts (recorded_at);
alter table sms_early_receipts enable row level security;
alter table sms_early_receipts force row level security;
create policy operator_only on sms_early_receipts to declic_app
	using ((select acting_role()) = 'operator') with check ((select acting_role()) = 'operator');
grant select, insert, delete on sms_early_receipts to declic_app;
select let_backups_read('sms_early_receipts');

-- Nobody writes to that number any more, whoever holds it: kept as a keyed mark, that names nobody and
-- outlives her sheet. Only the person restores.
create table sms_stops (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	number_mark bytea not null check (length(number_mark) = 32),
	source text not null check (source in ('sms', 'page', 'desk', 'wrong-person')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	restored_at timestamptz,
	restored_by uuid references staff_members,
	restored_from text check (restored_from in ('sms', 'desk')),
	check ((restored_at is null) = (restored_from is null))
);
create unique index one_stop_of_a_number on sms_stops (centre_id, number_mark) where restored_at is null;
select protect_centre_table('sms_stops', 'select, insert, update');

-- What somebody answered, whatever she meant; at the desk, what a person must read.
create table sms_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	provider text not null check (length(provider) between 1 and 40),
	-- The same for the same SMS told twice.
	answer_key text not null check (length(answer_key) between 1 and 200),
	-- Whom the last message to that number was about; null: nobody known.
	person_id uuid,
	number_mark bytea not null check (length(number_mark) = 32),
	recipient text check (recipient ~ '^\+?\d{3,15}$'),
	text text check (length(text) between 0 and 2000),
	meaning text not null check (meaning in ('stop', 'start', 'yes', 'no', 'wrong-person', 'message')),
	may_mean_stop boolean not null,
	-- What was done of it at once; null: somebody reads it.
	done text check (done in ('stopped', 'started', 'expected', 'absent', 'untied')),
	-- A day of the centre's zone by which somebody answers.
	answer_by date not null,
	received_at timestamptz not null,
	read_at timestamptz,
	reader_id uuid references staff_members,
	erased_at timestamptz,
	unique (centre_id, provider, answer_key),
	check ((erased_at is not null) = (text is null)),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index answers_to_read on sms_answers (centre_id, answer_by) where read_at is null and done is null;
create index answers_of_a_person on sms_answers (person_id);
create index answers_not_erased on sms_answers (received_at) where erased_at is null;
select protect_centre_table('sms_answers', 'select, insert, update, delete');

-- By whom the network sends: a line each change, the last counts. Its keys are sealed, and no copy of
-- the tables alone opens them.
create table sms_providers (
	id uuid primary key default uuidv7(),
	provider text not null check (provider in ('none', 'kannel', 'smpp', 'ovh', 'brevo', 'android-gateway')),
	sender text check (length(sender) <= 20),
	sealed bytea,
	-- While it is set, everything goes to that number: one tries, nobody is written to.
	staging_number text check (staging_number ~ '^\+[1-9]\d{5,14}$'),
	cents_per_sms numeric(6, 3) not null check (cents_per_sms between 0 and 100),
	a_second smallint not null check (a_second between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check ((provider = 'none') = (sealed is null))
);
alter table sms_providers enable row level security;
alter table sms_providers force row level security;
create policy the_network_reads on sms_providers for select to declic_app
	using ((select acting_role()) in ('administration', 'operator'));
create policy the_network_writes on sms_providers for insert to declic_app
	with check ((select acting_role()) in ('administration', 'operator'));
grant select, insert on sms_providers to declic_app;
select let_backups_read('sms_providers');

-- When the provider may be handed the next one, whichever process does: so many a second, all together.
create table sms_paces (
	provider text primary key check (length(provider) between 1 and 40),
	free_at timestamptz not null,
	-- It failed so often in a row; nothing is handed to it before that.
	failures smallint not null default 0,
	closed_until timestamptz
);
alter table sms_paces enable row level security;
alter table sms_paces force row level security;
create policy operator_only on sms_paces to declic_app
	using ((select acting_role()) = 'operator') with check ((select acting_role()) = 'operator');
grant select, insert, update on sms_paces to declic_app;
select let_backups_read('sms_paces');
