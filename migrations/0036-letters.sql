-- The letter of a centre to those whom it invites: each edition is a new version, the last one counts.
create table letter_models (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	-- The head of the letter: where the centre is, as on an envelope, and its telephone.
	sender_address text check (length(sender_address) between 1 and 240),
	phone text check (length(phone) between 1 and 30),
	subject text not null check (length(subject) between 1 and 150),
	-- Words between brackets stand for what is known of each person (« [prénom] »).
	body text not null check (length(body) between 1 and 3000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index letter_models_of_a_centre on letter_models (centre_id, id desc);
select protect_centre_table('letter_models', 'select, insert');

-- Letters printed together, with all that is needed to print them again, the same.
create table letter_runs (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	meeting_id uuid not null,
	model_id uuid not null,
	-- The day that the letters bear, in the centre's zone.
	day date not null,
	-- What the same words between brackets stood for in every letter of the run.
	filled jsonb not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id),
	foreign key (centre_id, meeting_id) references information_meetings (centre_id, id),
	foreign key (centre_id, model_id) references letter_models (centre_id, id)
);
create index letter_runs_of_a_programme on letter_runs (programme_id, id desc);
select protect_centre_table('letter_runs', 'select, insert');

-- For whom, and how she is reached.
create table letter_run_people (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	run_id uuid not null,
	person_id uuid not null,
	entry_id uuid not null,
	channel text not null check (channel in ('letter', 'email', 'call')),
	is_large_print boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (run_id, person_id),
	foreign key (centre_id, run_id) references letter_runs (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index letters_to_a_person on letter_run_people (person_id);
create index letters_of_an_entry on letter_run_people (entry_id);
-- Changed only when two records of one person become one.
select protect_centre_table('letter_run_people', 'select, insert, update');

-- Her name and her address as a letter bore them, to print it again, the same: erased with her name,
-- or once letters are too old to be printed again.
create table letter_addressees (
	recipient_id uuid primary key,
	centre_id uuid not null,
	person_id uuid not null,
	given_name text not null check (length(given_name) between 1 and 120),
	family_name text not null check (length(family_name) between 1 and 120),
	-- The lines that the window shows, of a letter only.
	envelope text check (length(envelope) between 1 and 240),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, recipient_id) references letter_run_people (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index addressees_by_person on letter_addressees (person_id);
create index addressees_by_date on letter_addressees (centre_id, recorded_at);
select protect_centre_table('letter_addressees', 'select, insert, update, delete');

-- The letters were posted: those of the run are invited.
create table letter_run_postings (
	run_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, run_id) references letter_runs (centre_id, id)
);
select protect_centre_table('letter_run_postings', 'select, insert');

-- Prepared by mistake, never posted: those of the run may be prepared again.
create table letter_run_cancellations (
	run_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, run_id) references letter_runs (centre_id, id)
);
select protect_centre_table('letter_run_cancellations', 'select, insert');
