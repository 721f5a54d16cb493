-- A seat that came free is offered to somebody who waits: she is called, and cannot, or is called no
-- more. The last row of a group and an entry counts; without a word it takes the others back. That she
-- came is her enrolment, and is written nowhere else. Whoever writes holds the group.
create table seat_calls (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	group_id uuid not null,
	entry_id uuid not null,
	word text check (word in ('offered', 'cannot')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade,
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index seat_calls_of_a_group on seat_calls (group_id, entry_id, id desc);
create index seat_calls_of_an_entry on seat_calls (entry_id);
select protect_centre_table('seat_calls', 'select, insert');
