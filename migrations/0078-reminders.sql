-- Alerte SMS: who wants to be reminded and how, what each centre chooses, what waits to leave.

-- How somebody wants to be reminded; a line each time she says so, the last counts. That she was told
-- what it is for, and agrees, is among her agreements (`person_consents`).
create table reminder_wishes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	person_id uuid not null,
	channel text not null check (channel in ('sms', 'email', 'call', 'letter')),
	language text not null check (language in ('fr', 'easy', 'en', 'ar')),
	-- « Rappel du centre social : pensez à nous appeler », and nothing more.
	is_discreet boolean not null,
	-- Her hours, in the centre's zone, inside those of the centre; null: those of the centre.
	from_hour time,
	until_hour time,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (num_nulls(from_hour, until_hour) <> 1 and from_hour < until_hour),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index wishes_of_a_person on reminder_wishes (person_id, id desc);
select protect_centre_table('reminder_wishes', 'select, insert, update, delete');

-- When a centre sends, and how much; a line each change, the last counts.
create table reminder_habits (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	from_hour time not null check (from_hour >= '08:00'),
	until_hour time not null check (until_hour <= '21:30'),
	in_alsace_moselle boolean not null,
	most_a_day smallint not null check (most_a_day between 1 and 10),
	-- More than this of one kind on one day, and somebody confirms the exact count.
	most_unasked smallint not null check (most_unasked between 1 and 10000),
	-- Cents a month; at four fifths the direction is told, at the whole nothing leaves any more.
	month_cents integer not null check (month_cents between 0 and 10000000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (from_hour < until_hour)
);
create index habits_of_a_centre on reminder_habits (centre_id, id desc);
select protect_centre_table('reminder_habits', 'select, insert');

-- What a centre changes of a kind of reminder: a line each change, the last counts.
create table reminder_rules (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
	is_on boolean not null,
	-- ISO 8601 durations of whole days before the date: P1M, P7D, P0D.
	before text[] not null check (array_length(before, 1) between 1 and 6),
	at_hour time not null,
	most_a_day smallint check (most_a_day between 1 and 10000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index rules_of_a_kind on reminder_rules (centre_id, kind, id desc);
select protect_centre_table('reminder_rules', 'select, insert');

-- A text of the centre's own in the place of the network's; null: the network's again.
create table reminder_models (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
	language text not null check (language in ('fr', 'easy', 'en', 'ar')),
	text text check (length(text) between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index models_of_a_kind on reminder_models (centre_id, kind, language, id desc);
select protect_centre_table('reminder_models', 'select, insert');

-- Everything stops, in a centre or, without a centre, in the whole network; until somebody resumes.
create table reminder_halts (
	id uuid primary key default uuidv7(),
	centre_id uuid references centres,
	reason text not null check (length(reason) between 1 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	resumed_at timestamptz,
	resumed_by uuid references staff_members
);
create unique index one_open_halt on reminder_halts (centre_id) nulls not distinct where resumed_at is null;
alter table reminder_halts enable row level security;
alter table reminder_halts force row level security;
create policy everyone_reads on reminder_halts for select to declic_app using (
	centre_id is null or centre_id = any ((select acting_centres())::uuid[])
);
create policy own_centre_halts on reminder_halts for insert to declic_app with check (
	centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null and (select acting_role()) in ('administration', 'operator')
);
create policy own_centre_resumes on reminder_halts for update to declic_app using (
	centre_id = any ((select acting_centres())::uuid[])
	or centre_id is null and (select acting_role()) in ('administration', 'operator')
);
grant select, insert, update on reminder_halts to declic_app;
select let_backups_read('reminder_halts');

-- Somebody read how many would leave that day, and lets them.
create table reminder_confirmations (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
	-- A day of the centre's zone.
	day date not null,
	counted integer not null check (counted > 0),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index confirmations_of_a_day on reminder_confirmations (centre_id, kind, day);
select protect_centre_table('reminder_confirmations', 'select, insert');

-- What will leave, or left: one line for what is reminded, its date, its step, and whom it is about. That
-- line is what makes a reminder leave once, whoever plans it, however often.
create table reminders (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	person_id uuid not null,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
	-- The démarche, the séance, the move of a séance… of that kind.
	subject_id uuid not null,
	-- The date that is reminded, in the centre's zone.
	due_on date not null,
	-- P7D; for what is told at once, the instant of the change.
	step text not null check (length(step) between 1 and 40),
	leaves_at timestamptz not null,
	-- From then on nobody wants it: it goes to whoever calls.
	lapses_at timestamptz not null,
	planned_at timestamptz not null,
	-- It no longer waits: it left, or will not, and why.
	settled_at timestamptz,
	outcome text check (outcome in ('sms', 'email', 'to-call', 'to-letter', 'cancelled')),
	reason text check (reason ~ '^[a-z]+(-[a-z]+)*$' and length(reason) <= 40),
	unique (centre_id, id),
	constraint told_once unique (centre_id, kind, subject_id, due_on, step, person_id),
	check ((settled_at is null) = (outcome is null)),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index reminders_waiting on reminders (lapses_at, id) include (leaves_at, centre_id) where settled_at is null;
create index reminders_leaving on reminders (leaves_at) where settled_at is null;
create index reminders_of_a_person on reminders (person_id, leaves_at);
create index reminders_of_a_day on reminders (centre_id, leaves_at);
select protect_centre_table('reminders', 'select, insert, update, delete');
select hide_from_desk('reminders');

-- The call or the letter in the place of a reminder that could not leave, or was not received: what came of it.
create table reminder_calls (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	reminder_id uuid not null,
	outcome text not null check (outcome in ('reached', 'message', 'no-answer', 'letter', 'told-here', 'undone')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, reminder_id) references reminders (centre_id, id) on delete cascade
);
create index calls_of_a_reminder on reminder_calls (reminder_id, id desc);
select protect_centre_table('reminder_calls', 'select, insert');
select hide_from_desk('reminder_calls');

-- When planning and sending were last alive, in a centre: a page turns red when it is long ago. One row
-- each, and no history: it says nothing of anybody.
create table reminder_beats (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- « plan », « send ».
	work text not null check (length(work) between 1 and 20),
	beaten_at timestamptz not null,
	unique (centre_id, work)
);
select protect_centre_table('reminder_beats', 'select, insert, update');
