-- What a centre teaches in a programme, in its own words and order: written again, it is a new row and
-- the last counts. Without a row, or with an empty one, it is the list of the network.
create table programme_content_lists (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	contents text[] not null check (cardinality(contents) <= 60),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index content_lists_of_a_programme on programme_content_lists (programme_id, id desc);
select protect_centre_table('programme_content_lists', 'select, insert');

-- What a séance did, in the words that the list had that day: a list that changes later does not change
-- what people have seen. Said again, it is a new row and the last counts: whoever says holds the séance.
create table seance_contents (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	seance_id uuid not null,
	contents text[] not null check (cardinality(contents) <= 60),
	note text check (length(note) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade
);
create index contents_of_a_seance on seance_contents (seance_id, id desc);
select protect_centre_table('seance_contents', 'select, insert');
