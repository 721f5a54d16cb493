-- A draft starts from those who committed themselves. Somebody else who waits is taken into it all the
-- same (« join »), until it is undone; her seat, if she is given one, is another row.
alter table group_draft_marks
	drop constraint group_draft_marks_kind_check,
	drop constraint group_draft_marks_check,
	add check (kind in ('stay', 'avoid', 'later', 'join')),
	add check ((kind in ('later', 'join')) = (offer_id is null));

-- Once groups are signed, each of their people is told when to come first: by a letter, a mail that left
-- with it, or a call to make. Once for an enrolment: prepared again, nothing leaves twice.
create table convocations (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	enrolment_id uuid not null unique,
	channel text not null check (channel in ('letter', 'email', 'call')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
-- Changed only when two records of one person become one.
select protect_centre_table('convocations', 'select, insert, update, delete');
