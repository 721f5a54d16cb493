-- What people ask in an atelier that answers questions, in a few words and without a name: it says
-- what the next séances should be about.
create table asked_questions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	seance_id uuid not null,
	theme text not null check (length(theme) between 1 and 80),
	solved boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade
);
create index questions_of_a_seance on asked_questions (seance_id, id desc);
select protect_centre_table('asked_questions', 'select, insert');

create table asked_question_undos (
	question_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, question_id) references asked_questions (centre_id, id) on delete cascade
);
select protect_centre_table('asked_question_undos', 'select, insert');

-- A question that comes back is proposed as a content of the programme: what the team answered.
create table content_proposal_answers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	theme text not null check (length(theme) between 1 and 80),
	answer text not null check (answer in ('taught', 'declined')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index answers_of_a_programme on content_proposal_answers (programme_id, id desc);
select protect_centre_table('content_proposal_answers', 'select, insert');
