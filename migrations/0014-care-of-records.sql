-- Two records turned out to be one person: everything of one went to the other, and can come back.
create table person_merges (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kept_id uuid not null,
	merged_id uuid not null,
	-- What was moved and what was set aside, so that it can be undone exactly within 30 days;
	-- emptied afterwards.
	moves jsonb,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (kept_id <> merged_id),
	foreign key (centre_id, kept_id) references people (centre_id, id),
	foreign key (centre_id, merged_id) references people (centre_id, id)
);
create index merges_into on person_merges (kept_id);
create index merges_of on person_merges (merged_id);
select protect_centre_table('person_merges', 'select, insert, update');

create table person_merge_undos (
	merge_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, merge_id) references person_merges (centre_id, id)
);
select protect_centre_table('person_merge_undos', 'select, insert');

-- Looked at, and not the same person: not asked again.
create table known_differences (
	centre_id uuid not null,
	one_id uuid not null,
	other_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (one_id, other_id),
	check (one_id < other_id),
	foreign key (centre_id, one_id) references people (centre_id, id) on delete cascade,
	foreign key (centre_id, other_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('known_differences', 'select, insert, delete');

-- Two records that the nightly look found alike; what was decided of them is elsewhere.
create table possible_doubles (
	centre_id uuid not null,
	one_id uuid not null,
	other_id uuid not null,
	-- From 0 to 100, and why: « same-name, birth-year ».
	likeness smallint not null check (likeness between 1 and 100),
	reasons text[] not null,
	recorded_at timestamptz not null,
	primary key (one_id, other_id),
	check (one_id < other_id),
	foreign key (centre_id, one_id) references people (centre_id, id) on delete cascade,
	foreign key (centre_id, other_id) references people (centre_id, id) on delete cascade
);
create index doubles_by_likeness on possible_doubles (centre_id, likeness desc, one_id, other_id);
select protect_centre_table('possible_doubles', 'select, insert, update, delete');

-- With her agreement, records of two centres are known to be one person: a code that she carries.
create table link_codes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	code_digest bytea not null unique check (length(code_digest) = 32),
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index link_codes_of_a_person on link_codes (person_id);
select protect_centre_table('link_codes', 'select, insert, delete');

-- The same bond in two centres: the same person, to be counted once. Says nothing of the other.
create table linked_people (
	person_id uuid primary key,
	centre_id uuid not null,
	bond uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index linked_people_by_bond on linked_people (bond);
select protect_centre_table('linked_people', 'select, insert, delete');

-- What she asked of her data: to read it, to object, to be erased.
create table rights_requests (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	asked text not null check (asked in ('access', 'rectification', 'objection', 'erasure')),
	words text check (length(words) <= 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index rights_of_a_person on rights_requests (person_id, recorded_at desc);
select protect_centre_table('rights_requests', 'select, insert, update');

create table rights_answers (
	request_id uuid primary key,
	centre_id uuid not null,
	done boolean not null,
	words text check (length(words) <= 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, request_id) references rights_requests (centre_id, id)
);
select protect_centre_table('rights_answers', 'select, insert');

-- The centre was told that a name comes to its end: erased 30 days later, unless she comes back.
create table retention_warnings (
	person_id uuid primary key,
	centre_id uuid not null,
	last_contact date not null,
	recorded_at timestamptz not null,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('retention_warnings', 'select, insert, update, delete');

-- A reason to keep longer, until a day.
create table retention_pauses (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	reason text not null check (length(reason) between 3 and 300),
	until date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index pauses_of_a_person on retention_pauses (person_id, until desc);
select protect_centre_table('retention_pauses', 'select, insert');

-- What was destroyed, in numbers, and the digest of the list: proof without the data.
create table destruction_certificates (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	cause text not null check (cause in ('retention', 'erasure-asked')),
	people_count integer not null check (people_count > 0),
	counts jsonb not null,
	sha256 bytea not null check (length(sha256) = 32),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index certificates_by_date on destruction_certificates (centre_id, recorded_at desc);
select protect_centre_table('destruction_certificates', 'select, insert');

-- She said that she will not come: the desk notes it, whoever holds the sheet sees it.
create table announced_absences (
	seance_id uuid not null,
	enrolment_id uuid not null,
	centre_id uuid not null,
	group_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (seance_id, enrolment_id),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (group_id, seance_id) references seances (group_id, id),
	foreign key (group_id, enrolment_id) references enrolments (group_id, id) on delete cascade
);
create index absences_of_an_enrolment on announced_absences (enrolment_id);
select protect_centre_table('announced_absences', 'select, insert, delete');

-- A confidential number was met and refused: how many of which kind, where; never what it was.
create table refused_secrets (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind in ('nir', 'iban', 'rib', 'card', 'password')),
	place text not null check (place ~ '^[a-z]+(-[a-z]+)*$'),
	times integer not null check (times > 0),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index refused_secrets_by_date on refused_secrets (centre_id, recorded_at);
select protect_centre_table('refused_secrets', 'select, insert');

-- What was sent once the sign-in had ended: kept sealed for her alone, the time to sign in again.
create table kept_forms (
	id uuid primary key default uuidv7(),
	staff_id uuid not null references staff_members on delete cascade,
	-- Sealed with a key of which one half is in her browser, and the other outside the database.
	sealed bytea not null check (length(sealed) <= 300000),
	recorded_at timestamptz not null
);
create index kept_forms_of_somebody on kept_forms (staff_id, recorded_at);
create index kept_forms_over on kept_forms (recorded_at);
alter table kept_forms enable row level security;
alter table kept_forms force row level security;
create policy door on kept_forms to declic_keys using (true) with check (true);
grant select, insert, delete on kept_forms to declic_keys;
select let_backups_read('kept_forms');
