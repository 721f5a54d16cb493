-- The things of a centre: how old they are, who has them, when they were mended (study 2.3: « fonds
-- verts, caméras, imprimante 3D » ; 2.5: « plus de moyens matériels »). A state is computed from dated
-- rows, and a thing is in one place at a time.
create table machines (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind in ('printer-3d', 'laser', 'green-screen', 'camera', 'laptop', 'tablet', 'other')),
	name text not null check (length(name) between 1 and 120),
	bought_on date,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
create index machines_of_a_centre on machines (centre_id, lower(name), id);
select protect_centre_table('machines', 'select, insert, update');

create table machine_loans (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	machine_id uuid not null,
	-- A resident, or somebody named in a word: an association, a colleague.
	person_id uuid,
	borrower text check (length(borrower) between 1 and 120),
	lent_on date not null,
	due_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (num_nonnulls(person_id, borrower) = 1),
	check (due_on >= lent_on),
	foreign key (centre_id, machine_id) references machines (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index loans_of_a_machine on machine_loans (machine_id, id desc);
create index loans_of_a_person on machine_loans (person_id) where person_id is not null;
select protect_centre_table('machine_loans', 'select, insert, update');

create table machine_returns (
	loan_id uuid primary key,
	centre_id uuid not null,
	returned_on date not null,
	-- How it came back, if something is to be said.
	note text check (length(note) <= 200),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, loan_id) references machine_loans (centre_id, id) on delete cascade
);
select protect_centre_table('machine_returns', 'select, insert, update');

create table machine_repairs (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	machine_id uuid not null,
	sent_on date not null,
	-- What ails it, and to whom it was sent.
	fault text not null check (length(fault) between 1 and 200),
	repairer text check (length(repairer) <= 120),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, machine_id) references machines (centre_id, id) on delete cascade
);
create index repairs_of_a_machine on machine_repairs (machine_id, id desc);
select protect_centre_table('machine_repairs', 'select, insert');

create table machine_repair_ends (
	repair_id uuid primary key,
	centre_id uuid not null,
	back_on date not null,
	done text check (length(done) <= 200),
	cost_cents integer not null default 0 check (cost_cents between 0 and 10000000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, repair_id) references machine_repairs (centre_id, id) on delete cascade
);
select protect_centre_table('machine_repair_ends', 'select, insert');

create table machine_withdrawals (
	machine_id uuid primary key,
	centre_id uuid not null,
	withdrawn_on date not null,
	reason text check (length(reason) <= 200),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, machine_id) references machines (centre_id, id) on delete cascade
);
-- Deleted when it is put back in use: the journal keeps both.
select protect_centre_table('machine_withdrawals', 'select, insert, delete');

-- Checked from now on: there was no machine before to take.
alter table bookings add constraint booking_of_a_machine
	foreign key (centre_id, machine_id) references machines (centre_id, id) not valid;

-- Who may fetch a child, and whether she leaves alone, as the adult responsible for her said it; the
-- last one counts (study 2.3, Numérikids).
create table pick_ups (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	names text not null check (length(names) <= 300),
	leaves_alone boolean not null,
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index pick_ups_of_a_person on pick_ups (person_id, id desc);
select protect_centre_table('pick_ups', 'select, insert, update, delete');

-- Three months after a course: what she does alone now, or what she needs. The last one counts.
create table after_course_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	enrolment_id uuid not null,
	answer text not null check (answer in ('uses-alone', 'drop-in', 'pre-list', 'nothing', 'not-reached')),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
create index answers_after_an_enrolment on after_course_answers (enrolment_id, id desc);
select protect_centre_table('after_course_answers', 'select, insert, update');

-- Whoever stays is asked once a year whether she goes on. The last one of a year counts.
create table renewal_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	enrolment_id uuid not null,
	answer text not null check (answer in ('goes-on', 'stops', 'not-reached')),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
create index renewals_of_an_enrolment on renewal_answers (enrolment_id, id desc);
select protect_centre_table('renewal_answers', 'select, insert, update');

create policy not_for_the_desk on after_course_answers as restrictive to declic_app
	using ((select acting_role()) <> 'accueil') with check ((select acting_role()) <> 'accueil');
create policy not_for_the_desk on renewal_answers as restrictive to declic_app
	using ((select acting_role()) <> 'accueil') with check ((select acting_role()) <> 'accueil');
