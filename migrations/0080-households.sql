-- Who goes together, as whoever follows the family says it: a mother and her children, parents who
-- live apart. Nothing is said of what binds them.
create table households (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
select protect_centre_table('households', 'select, insert, update, delete');
select hide_from_desk('households');

-- She entered, then left. Two records that become one may each have been somewhere: the line written
-- last says where she is, so that nobody is ever in two.
create table household_members (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	household_id uuid not null,
	person_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	left_at timestamptz,
	left_by_id uuid references staff_members,
	check (left_by_id is null or left_at is not null),
	foreign key (centre_id, household_id) references households (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index members_of_a_household on household_members (household_id);
create index household_of_a_person on household_members (person_id);
select protect_centre_table('household_members', 'select, insert, update, delete');
select hide_from_desk('household_members');

-- Who alone is written to for all of them, from a day until another. Once it has ended it never counts
-- again, whoever is erased since.
create table household_addressees (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	household_id uuid not null,
	person_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	ended_at timestamptz,
	ended_by_id uuid references staff_members,
	check (ended_by_id is null or ended_at is not null),
	foreign key (centre_id, household_id) references households (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index addressees_of_a_household on household_addressees (household_id);
create index addressees_of_a_person on household_addressees (person_id);
select protect_centre_table('household_addressees', 'select, insert, update, delete');
select hide_from_desk('household_addressees');

-- What a démarche said until then: its first date, its rhythm, who accompanied.
create table procedure_changes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	procedure_id uuid not null,
	kind text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
	due_on date not null,
	rhythm text not null check (rhythm in ('once', 'monthly', 'quarterly', 'yearly', 'expires')),
	companion_id uuid references staff_members,
	bring text check (length(bring) between 1 and 300),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, procedure_id) references procedures (centre_id, id) on delete cascade
);
create index changes_of_a_procedure on procedure_changes (procedure_id, id);
select protect_centre_table('procedure_changes', 'select, insert');
select hide_from_desk('procedure_changes');

-- Somebody of the centre read the official page of a démarche again, as each autumn.
create table procedure_readings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index readings_of_a_centre on procedure_readings (centre_id, kind, day);
select protect_centre_table('procedure_readings', 'select, insert');
select hide_from_desk('procedure_readings');

-- Two years of a whole centre are read at each look at what is due: from the index alone, in order.
drop index outcomes_of_a_procedure;
create index outcomes_of_a_procedure on procedure_outcomes (procedure_id, id)
	include (centre_id, due_on, outcome);
