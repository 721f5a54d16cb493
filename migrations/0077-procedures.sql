-- What a family must not forget, and by when (quarterly declaration, papers that expire). The date
-- is the first one; those that follow are computed from it, and whether it is due is never stored.
create table procedures (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	person_id uuid not null,
	-- One of content/procedures.json.
	kind text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
	due_on date not null,
	rhythm text not null check (rhythm in ('once', 'monthly', 'quarterly', 'yearly', 'expires')),
	-- Who accompanies her; null: nobody yet.
	companion_id uuid references staff_members,
	bring text check (length(bring) between 1 and 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index procedures_of_a_person on procedures (person_id);
create index procedures_of_a_centre on procedures (centre_id, due_on);
select protect_centre_table('procedures', 'select, insert, update, delete');
select hide_from_desk('procedures');

-- What became of it, a line each; the last one counts. `due_on` says which of its dates.
create table procedure_outcomes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	procedure_id uuid not null,
	due_on date not null,
	outcome text not null check (outcome in ('done', 'undone', 'stopped', 'resumed')),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, procedure_id) references procedures (centre_id, id) on delete cascade
);
create index outcomes_of_a_procedure on procedure_outcomes (procedure_id, id);
select protect_centre_table('procedure_outcomes', 'select, insert');
select hide_from_desk('procedure_outcomes');
