-- The network's lessons are files. Of a content that a centre added, it may write its own words: what is
-- taken home, and an exercise. Said again, it is a new row and the last counts; without a word, it is
-- taken back.
create table content_lessons (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	content text not null check (length(content) between 1 and 120),
	lines text[] not null check (cardinality(lines) <= 3),
	exercise text check (length(exercise) between 1 and 160),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index lessons_of_a_programme on content_lessons (programme_id, content, id desc);
select protect_centre_table('content_lessons', 'select, insert');
