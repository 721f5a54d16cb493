-- What somebody says, after a course, that she no longer knows: it tells what to see again with her.
-- Said again, it is a new row and the last counts.
create table forgotten_contents (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	programme_id uuid not null,
	contents text[] not null check (cardinality(contents) <= 60),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index forgotten_by_a_person on forgotten_contents (person_id, id desc);
create index forgotten_of_a_programme on forgotten_contents (programme_id, day);
-- Changed only when two records of one person become one.
select protect_centre_table('forgotten_contents', 'select, insert, update, delete');
select hide_from_desk('forgotten_contents');
