-- The rooms of a centre, and what is taken when. A room is edited; withdrawing it is a dated record.
create table rooms (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	name text not null check (length(name) between 1 and 120),
	seats smallint check (seats between 1 and 500),
	provides text[] not null default '{}' check (provides <@
		array['computers', 'big-screen', 'step-free', 'hearing-loop', 'quiet', 'kitchen']),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id)
);
-- Two people who add the same room at once add it once; a room withdrawn lends its name to another.
create index rooms_of_a_centre on rooms (centre_id, lower(name));
select protect_centre_table('rooms', 'select, insert, update');

create table room_withdrawals (
	room_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, room_id) references rooms (centre_id, id) on delete cascade
);
-- Deleted when it is put back in use: the journal keeps both.
select protect_centre_table('room_withdrawals', 'select, insert, delete');

-- The room of a group, and that of one séance when it is another one (null: none).
create table group_rooms (
	group_id uuid primary key,
	centre_id uuid not null,
	room_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, group_id) references workshop_groups (centre_id, id) on delete cascade,
	foreign key (centre_id, room_id) references rooms (centre_id, id)
);
create index groups_of_a_room on group_rooms (centre_id, room_id);
select protect_centre_table('group_rooms', 'select, insert, update, delete');

create table seance_rooms (
	seance_id uuid primary key,
	centre_id uuid not null,
	room_id uuid,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (centre_id, room_id) references rooms (centre_id, id)
);
create index seances_of_a_room on seance_rooms (centre_id, room_id);
select protect_centre_table('seance_rooms', 'select, insert, update, delete');

-- A value that equals itself, in a shape that GiST indexes without any extension: a server of
-- somebody else's may lack btree_gist, or ask its operator before letting it in.
create type uuid_range as range (subtype = uuid);

-- A room, a colleague or a machine, taken by one thing from one instant to another. It follows from
-- what is planned, and is rewritten with it. Machines, meetings and projects get their foreign keys
-- from the migration that brings their tables.
create table bookings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	room_id uuid,
	staff_id uuid references staff_members,
	machine_id uuid,
	seance_id uuid,
	meeting_id uuid,
	project_id uuid,
	during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)
		and not lower_inf(during) and not upper_inf(during)),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	check (num_nonnulls(room_id, staff_id, machine_id) = 1),
	check (num_nonnulls(seance_id, meeting_id, project_id) = 1),
	foreign key (centre_id, room_id) references rooms (centre_id, id),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	-- Whoever writes, from whichever centre: nobody is in two places, nothing is used twice at once.
	constraint booked_once exclude using gist (
		uuid_range(coalesce(room_id, staff_id, machine_id), coalesce(room_id, staff_id, machine_id), '[]') with =,
		during with &&)
);
create index bookings_of_a_seance on bookings (seance_id);
create index bookings_of_a_meeting on bookings (meeting_id) where meeting_id is not null;
create index bookings_of_a_project on bookings (project_id) where project_id is not null;
create index bookings_of_a_room on bookings (centre_id, room_id) where room_id is not null;
select protect_centre_table('bookings', 'select, insert, delete');

-- Whoever cancels, on a screen or by a register, gives back what was taken.
create function free_cancelled_seance() returns trigger language plpgsql as
$$
begin
	delete from bookings where seance_id = new.seance_id;
	return null;
end
$$;
create trigger frees_bookings after insert on seance_cancellations
	for each row execute function free_cancelled_seance();

create function free_cancelled_cycle() returns trigger language plpgsql as
$$
begin
	delete from bookings where seance_id in (
		select s.id from seances s join workshop_groups g on g.id = s.group_id
		where g.cycle_id = new.cycle_id);
	return null;
end
$$;
create trigger frees_bookings after insert on cycle_cancellations
	for each row execute function free_cancelled_cycle();

-- Colleagues who already lead what is planned are taken from now on. Where two séances to come
-- overlap, the first planned has her: nothing planned before is refused.
insert into bookings (centre_id, staff_id, seance_id, during, recorded_at, recorded_by)
select s.centre_id, a.staff_id, s.id,
	tstzrange(span.starts, span.starts + make_interval(mins => s.planned_minutes)), s.recorded_at, s.recorded_by
from seances s
join centres c on c.id = s.centre_id
join workshop_groups g on g.id = s.group_id
cross join lateral (select (s.day + s.starts_at) at time zone c.time_zone as starts) span
join lateral (
	select staff_id from seance_animators where seance_id = s.id
	union all
	select staff_id from group_animators where group_id = s.group_id
		and not exists (select from seance_animators where seance_id = s.id)
) a on true
where s.starts_at is not null and span.starts > now()
	and not exists (select from seance_cancellations x where x.seance_id = s.id)
	and not exists (select from cycle_cancellations x where x.cycle_id = g.cycle_id)
	and not exists (select from seance_closings x where x.seance_id = s.id)
order by s.recorded_at, s.id
on conflict do nothing;
