-- A meeting of information takes a room and colleagues by the one door of bookings, which are its only
-- record of them: cancelled, it gives them back. Checked from now on: no meeting took anything before.
alter table bookings add constraint booking_of_a_meeting
	foreign key (centre_id, meeting_id) references information_meetings (centre_id, id) on delete cascade not valid;

create function free_cancelled_meeting() returns trigger language plpgsql as
$$
begin
	delete from bookings where meeting_id = new.meeting_id;
	return null;
end
$$;
create trigger frees_bookings after insert on information_meeting_cancellations
	for each row execute function free_cancelled_meeting();

-- What a meeting was before it moved: whoever was invited by then and was not called since is to be told.
create table meeting_changes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	meeting_id uuid not null,
	day date not null,
	starts_at time not null,
	ends_at time not null check (ends_at > starts_at),
	place text not null check (length(place) between 1 and 200),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, meeting_id) references information_meetings (centre_id, id) on delete cascade
);
create index changes_of_a_meeting on meeting_changes (meeting_id, id desc);
select protect_centre_table('meeting_changes', 'select, insert');
