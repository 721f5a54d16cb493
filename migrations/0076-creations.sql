-- Films and photos that the children of a programme made, or are seen on (study-2.6, Numéri’Kids:
-- « les enfants ont appris à créer des vidéos, la retouche photo »). Of a film, a still picture: its
-- file is kept by the centre.
create table creations (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	kind text not null check (kind in ('photo', 'film')),
	title text not null check (length(title) between 1 and 120),
	day date not null,
	alternative_text text not null check (length(alternative_text) between 3 and 300),
	minutes smallint check (minutes between 1 and 600),
	-- Where a film may be seen.
	address text check (address ~ '^https://[^\s@]+$' and length(address) <= 300),
	-- Said on purpose; where it is not, and nobody is named either, nothing is shown.
	nobody_recognised boolean not null,
	bytes bytea not null check (length(bytes) <= 5242880),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	constraint only_a_film_lasts check (kind = 'film' or (minutes is null and address is null)),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade
);
create index creations_of_a_programme on creations (centre_id, programme_id, day);
select protect_centre_table('creations', 'select, insert, update, delete');
select hide_from_desk('creations');

-- One line a child and a part: united with another record of hers, she is still recognised.
create table creation_people (
	creation_id uuid not null,
	person_id uuid not null,
	centre_id uuid not null,
	part text not null check (part in ('recognised', 'made')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (creation_id, person_id, part),
	foreign key (centre_id, creation_id) references creations (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index creations_of_a_person on creation_people (person_id);
select protect_centre_table('creation_people', 'select, insert, update, delete');
select hide_from_desk('creation_people');

-- Somebody recognised and nobody recognised cannot both be said.
create function refuse_nobody_and_somebody() returns trigger language plpgsql as
$$
begin
	if exists (select from creations c join creation_people p on p.creation_id = c.id
		where c.id = (to_jsonb(new) ->> tg_argv[0])::uuid and c.nobody_recognised and p.part = 'recognised')
	then
		raise exception 'somebody is recognised on a creation where nobody is'
			using errcode = 'check_violation';
	end if;
	return null;
end
$$;
create trigger nobody_or_somebody after insert or update on creation_people
	for each row execute function refuse_nobody_and_somebody('creation_id');
create trigger nobody_or_somebody after update on creations
	for each row execute function refuse_nobody_and_somebody('id');

-- What the child says, and what her adult signs, for one year of one programme; said again or taken
-- back, it is another line and the last counts (Code civil, art. 9 and 371-1). The adult writes:
-- spoken is not enough.
create table creation_agreements (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	programme_id uuid not null,
	year smallint not null check (year between 1990 and 2200),
	person_id uuid not null,
	said_by text not null check (said_by in ('child', 'adult')),
	answer text not null check (answer in ('given', 'refused', 'withdrawn')),
	support text not null check (support in ('spoken', 'signed')),
	-- Where the signed paper is.
	kept_at text check (length(kept_at) between 3 and 300),
	day date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	constraint an_adult_signs check (said_by = 'child' or answer <> 'given' or support = 'signed'),
	constraint a_paper_is_somewhere check ((support = 'signed') = (kept_at is not null)),
	foreign key (centre_id, programme_id) references programmes (centre_id, id) on delete cascade,
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index agreements_of_a_person on creation_agreements (person_id, programme_id, year, id desc);
select protect_centre_table('creation_agreements', 'select, insert, update, delete');
select hide_from_desk('creation_agreements');
