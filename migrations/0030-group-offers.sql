-- What a programme may open: a weekly slot in a room, with its seats (study 2.3: Wednesday, Friday and
-- Saturday). Changed, it is another one: those who were proposed the old hour are not moved unseen.
create table group_offers (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	-- Null, with no venue: at the centre itself.
	partner_id uuid,
	venue text check (length(venue) between 1 and 120),
	room text check (length(room) between 1 and 120),
	weekday smallint not null check (weekday between 1 and 7),
	starts_at time not null,
	minutes smallint not null check (minutes between 15 and 600),
	-- Seats at most, and the number under which the centre does not open it.
	capacity smallint not null check (capacity between 1 and 60),
	minimum smallint not null,
	-- What the room has, among the needs that people may tell.
	provides text[] not null,
	-- One level, or all of them together (SÉNOU answers questions).
	format text not null check (format in ('level', 'open')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (minimum between 1 and capacity),
	check (partner_id is null or venue is null),
	-- It ends on the day it begins.
	check (starts_at + minutes * interval '1 minute' > starts_at),
	foreign key (centre_id, programme_id) references programmes (centre_id, id),
	foreign key (centre_id, partner_id) references partners (centre_id, id)
);
create index offers_of_a_programme on group_offers (centre_id, programme_id);
select protect_centre_table('group_offers', 'select, insert');

-- Who would lead it, and how: the study's two profiles, or both of them in one person.
create table group_offer_animators (
	offer_id uuid not null,
	staff_id uuid not null references staff_members,
	centre_id uuid not null,
	profile text not null check (profile in ('pedagogic', 'technical', 'both')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (offer_id, staff_id),
	foreign key (centre_id, offer_id) references group_offers (centre_id, id) on delete cascade
);
create index offers_of_an_animator on group_offer_animators (staff_id);
select protect_centre_table('group_offer_animators', 'select, insert');

create table group_offer_withdrawals (
	offer_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, offer_id) references group_offers (centre_id, id) on delete cascade
);
select protect_centre_table('group_offer_withdrawals', 'select, insert');

-- When somebody who waits can come, and what she needs. Said again, it is a new row: the last counts.
create table group_wishes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	needs text[] not null,
	-- She comes to the centre itself, and to no partner's place.
	stays_here boolean not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index wishes_of_an_entry on group_wishes (entry_id, id desc);
-- Erased with her name: what a room must have for somebody may say something of her health.
select protect_centre_table('group_wishes', 'select, insert, delete');

-- The slots she can come to, the one she likes best first.
create table group_wish_slots (
	wish_id uuid not null,
	centre_id uuid not null,
	rank smallint not null check (rank between 1 and 60),
	weekday smallint not null check (weekday between 1 and 7),
	starts_at time not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (wish_id, rank),
	unique (wish_id, weekday, starts_at),
	foreign key (centre_id, wish_id) references group_wishes (centre_id, id) on delete cascade
);
select protect_centre_table('group_wish_slots', 'select, insert');

-- Two who come together or not at all (a couple, two neighbours).
create table group_companions (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	entry_id uuid not null,
	with_entry_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (entry_id <> with_entry_id),
	foreign key (centre_id, entry_id) references pre_list_entries (centre_id, id) on delete cascade,
	foreign key (centre_id, with_entry_id) references pre_list_entries (centre_id, id) on delete cascade
);
create index companions_of_an_entry on group_companions (entry_id);
create index companions_with_an_entry on group_companions (with_entry_id);
select protect_centre_table('group_companions', 'select, insert');

create table group_companion_partings (
	companion_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, companion_id) references group_companions (centre_id, id) on delete cascade
);
select protect_centre_table('group_companion_partings', 'select, insert');
