-- A site does not work as it did (« Ameli demande maintenant… »): those who learnt the content are
-- proposed to see it again.
create table site_changes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	content text not null check (length(content) between 1 and 120),
	note text not null check (length(note) between 1 and 300),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index changes_of_a_programme on site_changes (programme_id, id desc);
select protect_centre_table('site_changes', 'select, insert');

create table site_change_undos (
	change_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, change_id) references site_changes (centre_id, id) on delete cascade
);
select protect_centre_table('site_change_undos', 'select, insert');

-- What somebody who had learnt it answered; said again, it is a new row and the last counts.
create table refresher_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	change_id uuid not null,
	person_id uuid not null,
	answer text not null check (answer in ('drop-in', 'pre-list', 'knows', 'not-reached')),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, change_id) references site_changes (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index refresher_answers_of_a_change on refresher_answers (change_id, person_id, id desc);
create index refresher_answers_of_a_person on refresher_answers (person_id);
-- Changed only when two records of one person become one.
select protect_centre_table('refresher_answers', 'select, insert, update, delete');
select hide_from_desk('refresher_answers');
