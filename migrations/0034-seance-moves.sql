-- A séance moves: where it was, where it goes, who moved it, why. The séance itself says where it is.
create table seance_moves (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	seance_id uuid not null,
	from_day date not null,
	from_starts_at time,
	from_minutes smallint not null,
	from_venue text check (length(from_venue) <= 200),
	from_room_id uuid,
	to_day date not null,
	to_starts_at time not null,
	to_minutes smallint not null check (to_minutes between 1 and 1440),
	to_venue text check (length(to_venue) <= 200),
	to_room_id uuid,
	reason text check (length(reason) <= 300),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (centre_id, from_room_id) references rooms (centre_id, id),
	foreign key (centre_id, to_room_id) references rooms (centre_id, id)
);
create index moves_of_a_seance on seance_moves (seance_id, id desc);
select protect_centre_table('seance_moves', 'select, insert');

-- She was told, by a call or in person, that her séance moved or is cancelled. Ticked by mistake, the
-- tick is taken off.
create table seance_tellings (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	seance_id uuid not null,
	enrolment_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (centre_id, enrolment_id) references enrolments (centre_id, id) on delete cascade
);
create index tellings_of_a_seance on seance_tellings (seance_id, enrolment_id);
create index tellings_of_an_enrolment on seance_tellings (enrolment_id);
select protect_centre_table('seance_tellings', 'select, insert, delete');
