-- An agreement with a partner whose place a programme uses: whose machines, the hours in words, the
-- teachers who take part, since when, and since when it is open to the residents (none: not yet).
create table place_agreements (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	partner_id uuid not null,
	machines text check (length(machines) between 1 and 300),
	hours text check (length(hours) between 1 and 200),
	teachers text check (length(teachers) between 1 and 300),
	since date,
	open_since date,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id),
	foreign key (centre_id, partner_id) references partners (centre_id, id)
);
create index agreements_of_a_programme on place_agreements (centre_id, programme_id);
select protect_centre_table('place_agreements', 'select, insert, update');

create table place_agreement_endings (
	agreement_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, agreement_id) references place_agreements (centre_id, id) on delete cascade
);
-- Deleted when it holds again: the journal keeps both.
select protect_centre_table('place_agreement_endings', 'select, insert, delete');

-- Somebody walked in, without a name and without an enrolment: one tap. Never of anybody.
create table walk_ins (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, programme_id) references programmes (centre_id, id)
);
create index walk_ins_by_day on walk_ins (centre_id, programme_id, day);
select protect_centre_table('walk_ins', 'select, insert');

create table walk_in_undos (
	walk_in_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, walk_in_id) references walk_ins (centre_id, id) on delete cascade
);
select protect_centre_table('walk_in_undos', 'select, insert');

-- The doors of a partner, each with what it is for and its dates: training, getting back to work, …
create table partner_entrances (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	partner_id uuid not null,
	name text not null check (length(name) between 1 and 80),
	what_for text check (length(what_for) between 1 and 300),
	from_day date,
	until_day date,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (until_day is null or from_day is null or from_day <= until_day),
	foreign key (centre_id, partner_id) references partners (centre_id, id) on delete cascade
);
create index entrances_of_a_partner on partner_entrances (partner_id);
select protect_centre_table('partner_entrances', 'select, insert, update');

-- Through which of them she goes, where there are several.
alter table referrals add column entrance_id uuid;
alter table referrals add foreign key (centre_id, entrance_id) references partner_entrances (centre_id, id);
