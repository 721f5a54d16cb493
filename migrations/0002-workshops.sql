-- A resident. Without a row in person_identities she is an anonymous subject:
-- an age band in a year, and a sex, kept so that past reports still add up.
create table people (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	birth_year smallint check (birth_year between 1880 and 2200),
	age_band text,
	age_band_year smallint,
	sex text check (sex in ('female', 'male')),
	commune_insee text check (commune_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check ((age_band is null) = (age_band_year is null)),
	check (birth_year is null or age_band is null)
);
select protect_centre_table('people', 'select, insert, update, delete');

create table person_identities (
	person_id uuid primary key,
	centre_id uuid not null,
	family_name text not null check (length(family_name) <= 120),
	given_name text not null check (length(given_name) <= 120),
	-- Case, accents, œ, hyphens and order of names folded away (see normalisePersonName).
	name_key text not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index identities_by_name on person_identities (centre_id, name_key);
select protect_centre_table('person_identities', 'select, insert, update, delete');

create table person_phones (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	number text not null check (number ~ '^\+[1-9]\d{5,14}$'),
	owner text not null check (owner in ('own', 'responsible-adult')),
	is_fictional boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (person_id, number),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index phones_by_number on person_phones (centre_id, number);
select protect_centre_table('person_phones', 'select, insert, update, delete');

create table programmes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name text not null check (length(name) between 1 and 120),
	-- The noun used for its people: stagiaires, adhérents, participants.
	people_noun text not null check (people_noun in ('stagiaire', 'adherent', 'participant')),
	-- Several intakes a year (cycle), or people who join once and stay (year).
	counted_by text not null default 'cycle' check (counted_by in ('cycle', 'year')),
	default_minutes smallint check (default_minutes between 5 and 1440),
	capacity smallint check (capacity between 1 and 500),
	-- The Numéri'Kids fiche of the annex omits the first rubric.
	shows_first_rubric boolean not null default true,
	position smallint not null,
	recorded_at timestamptz not null,
	unique (centre_id, id),
	unique (centre_id, slug)
);
select protect_centre_table('programmes', 'select, insert, update, delete');

create table programme_aliases (
	centre_id uuid not null,
	programme_id uuid not null,
	alias text not null check (length(alias) between 2 and 120),
	recorded_at timestamptz not null,
	primary key (centre_id, alias),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
select protect_centre_table('programme_aliases', 'select, insert, update, delete');

create table programme_objectives (
	centre_id uuid not null,
	programme_id uuid not null,
	objective_id uuid not null,
	recorded_at timestamptz not null,
	primary key (programme_id, objective_id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade,
	foreign key (centre_id, objective_id) references centre_objectives (centre_id, id) on delete cascade
);
select protect_centre_table('programme_objectives', 'select, insert, update, delete');

-- The annex's "session": one run of a programme in a year.
create table cycles (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	year smallint not null check (year between 1990 and 2200),
	label text not null check (length(label) between 1 and 120),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (centre_id, programme_id, year, label),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
create index cycles_of_a_year on cycles (centre_id, year);
select protect_centre_table('cycles', 'select, insert, update, delete');

create table cycle_cancellations (
	cycle_id uuid primary key,
	centre_id uuid not null,
	reason text check (length(reason) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, cycle_id) references cycles (centre_id, id) on delete cascade
);
select protect_centre_table('cycle_cancellations', 'select, insert, update, delete');

create table workshop_groups (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	cycle_id uuid not null,
	label text not null check (length(label) <= 120),
	weekday smallint check (weekday between 1 and 7),
	starts_at time,
	ends_at time,
	venue text check (length(venue) <= 200),
	capacity smallint check (capacity between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (cycle_id, label),
	foreign key (centre_id, cycle_id) references cycles (centre_id, id) on delete cascade
);
select protect_centre_table('workshop_groups', 'select, insert, update, delete');

create table seances (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	group_id uuid not null,
	day date not null,
	starts_at time,
	planned_minutes smallint not null check (planned_minutes between 1 and 1440),
	-- Null until somebody says that it lasted otherwise than planned.
	real_minutes smallint check (real_minutes between 1 and 1440),
	-- Null when it is the group's own place.
	venue text check (length(venue) <= 200),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (group_id, id),
	unique nulls not distinct (group_id, day, starts_at),
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade
);
create index seances_of_a_day on seances (centre_id, day);
select protect_centre_table('seances', 'select, insert, update, delete');

create table seance_cancellations (
	seance_id uuid primary key,
	centre_id uuid not null,
	reason text check (length(reason) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade
);
select protect_centre_table('seance_cancellations', 'select, insert, update, delete');

-- The animator closed the attendance sheet; closing again after a correction adds a line.
create table seance_closings (
	id uuid primary key default uuidv7(),
	seance_id uuid not null,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade
);
create index closings_of_a_seance on seance_closings (seance_id);
select protect_centre_table('seance_closings', 'select, insert');

create table group_animators (
	group_id uuid not null,
	staff_id uuid not null references staff_members,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	primary key (group_id, staff_id),
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade
);
select protect_centre_table('group_animators', 'select, insert, delete');

-- Only when a séance had other animators than its group.
create table seance_animators (
	seance_id uuid not null,
	staff_id uuid not null references staff_members,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	primary key (seance_id, staff_id),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade
);
select protect_centre_table('seance_animators', 'select, insert, delete');

create table enrolments (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	group_id uuid not null,
	person_id uuid not null,
	-- Null: from the first séance of the group.
	enrolled_on date,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (group_id, id),
	unique (group_id, person_id),
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index enrolments_of_a_person on enrolments (centre_id, person_id);
select protect_centre_table('enrolments', 'select, insert, update, delete');

create table departures (
	enrolment_id uuid primary key,
	centre_id uuid not null,
	-- First day on which the person is no longer enrolled.
	left_on date not null,
	reason text check (length(reason) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
select protect_centre_table('departures', 'select, insert, update, delete');

create table attendances (
	seance_id uuid not null,
	enrolment_id uuid not null,
	centre_id uuid not null,
	-- Both sides of the mark must be of one group.
	group_id uuid not null,
	kind text not null check (kind in ('present', 'absent', 'excused', 'late')),
	late_minutes smallint check (late_minutes between 1 and 1440),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (seance_id, enrolment_id),
	check ((kind = 'late') = (late_minutes is not null)),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (group_id, seance_id) references seances (group_id, id),
	foreign key (group_id, enrolment_id) references enrolments (group_id, id) on delete cascade
);
create index attendances_of_an_enrolment on attendances (enrolment_id);
create index attendances_of_a_group on attendances (centre_id, group_id);
select protect_centre_table('attendances', 'select, insert, update, delete');
