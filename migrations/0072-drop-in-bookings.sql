-- A free slot has a room and colleagues, and takes them by the one door of bookings, as a séance does:
-- cancelled, it gives them back; put back, it asks for them again.
create table drop_in_rooms (
	slot_id uuid primary key,
	centre_id uuid not null,
	room_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, slot_id) references drop_in_slots (centre_id, id) on delete cascade,
	foreign key (centre_id, room_id) references rooms (centre_id, id)
);
create index drop_ins_of_a_room on drop_in_rooms (centre_id, room_id);
select protect_centre_table('drop_in_rooms', 'select, insert, update, delete');

create table drop_in_animators (
	slot_id uuid not null,
	staff_id uuid not null references staff_members,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (slot_id, staff_id),
	foreign key (centre_id, slot_id) references drop_in_slots (centre_id, id) on delete cascade
);
create index drop_ins_of_an_animator on drop_in_animators (staff_id);
select protect_centre_table('drop_in_animators', 'select, insert, update, delete');

alter table bookings add column slot_id uuid;
alter table bookings drop constraint bookings_check1;
alter table bookings add constraint booked_for_one_thing
	check (num_nonnulls(seance_id, meeting_id, project_id, slot_id) = 1);
alter table bookings add constraint booking_of_a_slot
	foreign key (centre_id, slot_id) references drop_in_slots (centre_id, id) on delete cascade not valid;
create index bookings_of_a_slot on bookings (slot_id) where slot_id is not null;

create function free_cancelled_slot() returns trigger language plpgsql as
$$
begin
	delete from bookings where slot_id = new.slot_id;
	return null;
end
$$;
create trigger frees_bookings after insert on drop_in_cancellations
	for each row execute function free_cancelled_slot();

-- The week says who asked to be called again on one of its days.
create index pauses_ending on follow_up_pauses (centre_id, until);

-- A slot to come whose place is written as a room of the centre is called takes that room, where nobody
-- has it. The others keep their words: the week shows them without a room.
alter table centres no force row level security;
alter table drop_in_slots no force row level security;
alter table drop_in_cancellations no force row level security;
alter table rooms no force row level security;
alter table room_withdrawals no force row level security;
alter table drop_in_rooms no force row level security;
alter table bookings no force row level security;
with named as (
	select s.centre_id, s.id as slot_id, r.id as room_id, s.recorded_at, s.recorded_by,
		tstzrange((s.day + s.starts_at) at time zone c.time_zone, (s.day + s.ends_at) at time zone c.time_zone)
			as during
	from drop_in_slots s
	join centres c on c.id = s.centre_id
	join rooms r on r.centre_id = s.centre_id and lower(r.name) = lower(trim(s.venue))
	where (s.day + s.starts_at) at time zone c.time_zone > now()
		and not exists (select from room_withdrawals x where x.room_id = r.id)
		and not exists (select from drop_in_cancellations x where x.slot_id = s.id)
), taken as (
	insert into bookings (centre_id, room_id, slot_id, during, recorded_at, recorded_by)
	select centre_id, room_id, slot_id, during, recorded_at, recorded_by from named
	order by recorded_at, slot_id
	on conflict do nothing
	returning centre_id, slot_id, room_id, recorded_at, recorded_by
)
insert into drop_in_rooms (slot_id, centre_id, room_id, recorded_at, recorded_by)
select slot_id, centre_id, room_id, recorded_at, recorded_by from taken;
alter table centres force row level security;
alter table drop_in_slots force row level security;
alter table drop_in_cancellations force row level security;
alter table rooms force row level security;
alter table room_withdrawals force row level security;
alter table drop_in_rooms force row level security;
alter table bookings force row level security;
