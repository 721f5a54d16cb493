-- How somebody of the pré-liste comes to a group (study 2.3): invited by letter, e-mail or call, she
-- comes to a meeting of information, commits herself, and is placed. Where she stands is computed from
-- these dated facts, never written.

-- The meeting where the course is told, before anybody commits herself.
create table information_meetings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	day date not null,
	starts_at time not null,
	ends_at time not null check (ends_at > starts_at),
	place text not null check (length(place) between 1 and 200),
	capacity smallint not null check (capacity between 1 and 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	unique (programme_id, day, starts_at),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
create index meetings_of_a_centre on information_meetings (centre_id, day desc, id desc);
-- Never changed: the right to is what a lock asks for.
select protect_centre_table('information_meetings', 'select, insert, update');

create table information_meeting_cancellations (
	meeting_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, meeting_id) references information_meetings (centre_id, id) on delete cascade
);
select protect_centre_table('information_meeting_cancellations', 'select, insert, delete');

create table funnel_invitations (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	channel text not null check (channel in ('letter', 'email', 'call')),
	-- Null: she is invited to come and talk about it, on no day in particular.
	meeting_id uuid,
	-- Days of the centre's zone; the invitation holds until the end of the second one.
	invited_on date not null,
	expires_on date not null check (expires_on >= invited_on),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade,
	foreign key (centre_id, meeting_id) references information_meetings (centre_id, id)
);
create index invitations_of_an_entry on funnel_invitations (entry_id, recorded_at desc, id desc);
create index invitations_to_a_meeting on funnel_invitations (meeting_id) where meeting_id is not null;
select protect_centre_table('funnel_invitations', 'select, insert');

create table funnel_invitation_undos (
	invitation_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, invitation_id) references funnel_invitations (centre_id, id) on delete cascade
);
select protect_centre_table('funnel_invitation_undos', 'select, insert');

-- Somebody called her, or she called: what came of it, in a word of a list and no text.
create table funnel_calls (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	outcome text not null check (outcome in ('will-come', 'cannot-come', 'reached', 'message', 'no-answer')),
	called_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index calls_to_an_entry on funnel_calls (entry_id, recorded_at desc, id desc);
select protect_centre_table('funnel_calls', 'select, insert');

create table funnel_call_undos (
	call_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, call_id) references funnel_calls (centre_id, id) on delete cascade
);
select protect_centre_table('funnel_call_undos', 'select, insert');

-- Nobody asks her again until that day; her invitation goes on.
create table follow_up_pauses (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	until date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index pauses_of_an_entry on follow_up_pauses (entry_id, recorded_at desc, id desc);
select protect_centre_table('follow_up_pauses', 'select, insert');

create table follow_up_pause_endings (
	pause_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, pause_id) references follow_up_pauses (centre_id, id) on delete cascade
);
select protect_centre_table('follow_up_pause_endings', 'select, insert');

-- Said again, it is a new row; taken back, a row without an answer. The last row of somebody at a
-- meeting counts: whoever says holds the meeting, so that identifiers grow in the order of the turns.
create table meeting_attendances (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	meeting_id uuid not null,
	entry_id uuid not null,
	came boolean,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, meeting_id) references information_meetings (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index attendances_of_an_entry on meeting_attendances (entry_id, meeting_id, id desc);
create index attendances_of_a_meeting on meeting_attendances (meeting_id, entry_id, id desc);
select protect_centre_table('meeting_attendances', 'select, insert');

-- She says that she will follow the whole course (study 2.3).
create table commitments (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	way text not null check (way in ('paper', 'screen')),
	committed_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index commitments_of_an_entry on commitments (entry_id, recorded_at desc, id desc);
select protect_centre_table('commitments', 'select, insert');

create table commitment_withdrawals (
	commitment_id uuid primary key,
	centre_id uuid not null,
	withdrawn_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, commitment_id) references commitments (centre_id, id) on delete cascade
);
select protect_centre_table('commitment_withdrawals', 'select, insert');

-- Where somebody who drops out goes, in a word of a list; the last row counts, and may take it back.
create table onward_steps (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	person_id uuid not null,
	where_to text check (where_to in ('job', 'training', 'other-course', 'partner', 'other-centre', 'by-herself', 'nowhere')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, programme_id) references programmes (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index onward_steps_of_a_person on onward_steps (person_id, programme_id, id desc);
-- Changed only when two records of one person become one.
select protect_centre_table('onward_steps', 'select, insert, update');

-- Who came through the desk, and from where, is asked of every entry of a programme at once.
create index answers_with_an_entry on request_answers (pre_list_entry_id)
	where pre_list_entry_id is not null;
