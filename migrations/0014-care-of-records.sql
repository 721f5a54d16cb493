-- Two records turned out to be one person: everything of one went to the other, and can come back.
create table person_merges (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	kept_id uuid not null,
	merged_id uuid not null,
	-- What was moved and what was set aside, so that it can be undone exactly within 30 days;
	-- emptied afterwards.
	moves jsonb,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	check (kept_id <> merged_id),
	foreign key (centre_id, kept_id) references people (centre_id, id),
	foreign key (centre_id, merged_id) references people (centre_id, id)
);
create index merges_into on person_merges (kept_id);
create index merges_of on person_merges (merged_id);
select protect_centre_table('person_merges', 'select, insert, update');

create table person_merge_undos (
	merge_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, merge_id) references person_merges (centre_id, id)
);
select protect_centre_table('person_merge_undos', 'select, insert');

-- Looked at, and not the same person: not asked again.
create table known_differences (
	centre_id uuid not null,
	one_id uuid not null,
	other_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (one_id, other_id),
	check (one_id < other_id),
	foreign key (centre_id, one_id) references people (centre_id, id) on delete cascade,
	foreign key (centre_id, other_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('known_differences', 'select, insert, delete');

-- Two records that the nightly look found alike; what was decided of them is elsewhere.
create table possible_doubles (
	centre_id uuid not null,
	one_id uuid not null,
	other_id uuid not null,
	-- From 0 to 100, and why: « same-name, birth-year ».
	likeness smallint not null check (likeness between 1 and 100),
	reasons text[] not null,
	recorded_at timestamptz not null,
	primary key (one_id, other_id),
	check (one_id < other_id),
	foreign key (centre_id, one_id) references people (centre_id, id) on delete cascade,
	foreign key (centre_id, other_id) references people (centre_id, id) on delete cascade
);
create index doubles_by_likeness on possible_doubles (centre_id, likeness desc, one_id, other_id);
select protect_centre_table('possible_doubles', 'select, insert, update, delete');

-- With her agreement, records of two centres are known to be one person: a code that she carries.
create table link_codes (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	code_digest bytea not null unique check (length(code_digest) = 32),
	expires_at timestamptz not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index link_codes_of_a_person on link_codes (person_id);
select protect_centre_table('link_codes', 'select, insert, delete');

-- The same bond in two centres: the same person, to be counted once. Says nothing of the other.
create table linked_people (
	person_id uuid primary key,
	centre_id uuid not null,
	bond uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index linked_people_by_bond on linked_people (bond);
select protect_centre_table('linked_people', 'select, insert, delete');

-- A code opens one record of another centre, to the transaction that says its digest (declic.link)
-- and to nobody else: its line can be used up, and that record bound. A bond (declic.bond) opens
-- the lines that carry it, so that taking the agreement back cuts both sides at once.
create function acting_link() returns bytea language sql stable parallel safe as
$$ select decode(nullif(current_setting('declic.link', true), ''), 'hex') $$;
create function acting_bond() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('declic.bond', true), '')::uuid $$;

create policy by_her_code on link_codes for select to declic_app
	using (code_digest = (select acting_link()));
create policy used_up on link_codes for delete to declic_app
	using (code_digest = (select acting_link()));
create policy by_her_code on linked_people for select to declic_app
	using (person_id = (select c.person_id from link_codes c where c.code_digest = acting_link()));
-- Nobody of the other centre is named.
create policy bound_by_her_code on linked_people for insert to declic_app
	with check (recorded_by is null and (centre_id, person_id) =
		(select c.centre_id, c.person_id from link_codes c where c.code_digest = acting_link()));
create policy by_their_bond on linked_people for select to declic_app
	using (bond = (select acting_bond()));
create policy cut_by_their_bond on linked_people for delete to declic_app
	using (bond = (select acting_bond()));

-- People of the network's year, those linked counted once, and how many may still be counted twice:
-- same name and birth year in two centres, not linked. Numbers only, over the centres whose own
-- count is told: a total would otherwise give away the one that is not.
grant select (person_id, bond) on linked_people to declic_counts;
grant select (person_id, name_key) on person_identities to declic_counts;
grant select (id, birth_year) on people to declic_counts;
create policy counts_read on linked_people for select to declic_counts using (true);
create policy counts_read on person_identities for select to declic_counts using (true);
create policy counts_read on people for select to declic_counts using (true);

create function network_people_counts(asked_year integer, small_cell integer)
returns table (centres integer, people integer, unlinked integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
	with held as (
		select distinct g.cycle_id
		from cycles c join workshop_groups g on g.cycle_id = c.id join seances s on s.group_id = g.id
		join attendances a on a.seance_id = s.id
		where c.year = asked_year
			and not exists (select from seance_cancellations x where x.seance_id = s.id)
	), known as (
		select distinct g.centre_id, e.person_id
		from workshop_groups g join enrolments e on e.group_id = g.id
		where g.cycle_id in (select h.cycle_id from held h)
	), told as (
		select k.centre_id from known k group by k.centre_id having count(*) >= greatest(small_cell, 11)
	), counted as (
		select k.centre_id, k.person_id, l.bond, i.name_key, p.birth_year
		from known k join told t on t.centre_id = k.centre_id
		join people p on p.id = k.person_id
		left join linked_people l on l.person_id = k.person_id
		left join person_identities i on i.person_id = k.person_id
	), alike as (
		-- Of those who carry one name and year, all but one may be somebody already counted.
		select count(distinct c.centre_id)::integer - 1 as more
		from counted c where c.bond is null and c.name_key is not null and c.birth_year is not null
		group by c.name_key, c.birth_year
	), totals as (
		select (select count(*)::integer from told) as centres,
			(select count(distinct coalesce(c.bond, c.person_id))::integer from counted c) as people,
			(select coalesce(sum(a.more), 0)::integer from alike a) as unlinked
	)
	select t.centres, t.people,
		case when t.unlinked = 0 or t.unlinked >= greatest(small_cell, 11) then t.unlinked end
	from totals t
	where current_setting('declic.role', true) in ('coordination', 'operator')
$$;
grant create on schema public to declic_counts;
alter function network_people_counts(integer, integer) owner to declic_counts;
revoke create on schema public from declic_counts;
revoke execute on function network_people_counts(integer, integer) from public;
grant execute on function network_people_counts(integer, integer) to declic_app;

-- What she asked of her data: to read it, to object, to be erased.
create table rights_requests (
	id uuid primary key default uuidv7(),
	centre_id uuid not null,
	person_id uuid not null,
	asked text not null check (asked in ('access', 'rectification', 'objection', 'erasure')),
	words text check (length(words) <= 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (centre_id, id),
	foreign key (centre_id, person_id) references people (centre_id, id)
);
create index rights_of_a_person on rights_requests (person_id, recorded_at desc);
select protect_centre_table('rights_requests', 'select, insert, update');

create table rights_answers (
	request_id uuid primary key,
	centre_id uuid not null,
	done boolean not null,
	words text check (length(words) <= 500),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, request_id) references rights_requests (centre_id, id)
);
select protect_centre_table('rights_answers', 'select, insert, update');

-- The centre was told that a name comes to its end: erased 30 days later, unless she comes back.
create table retention_warnings (
	person_id uuid primary key,
	centre_id uuid not null,
	last_contact date not null,
	recorded_at timestamptz not null,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('retention_warnings', 'select, insert, update, delete');

-- A reason to keep longer, until a day; the last one counts, and a day that is over ends it.
create table retention_pauses (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	reason text not null check (length(reason) between 3 and 300),
	until date not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index pauses_of_a_person on retention_pauses (person_id, until desc);
select protect_centre_table('retention_pauses', 'select, insert, update, delete');

-- What was destroyed, in numbers, and the digest of the list: proof without the data.
create table destruction_certificates (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	cause text not null check (cause in ('retention', 'erasure-asked')),
	-- None, when only the words of people nobody knows were old enough.
	people_count integer not null check (people_count >= 0),
	counts jsonb not null,
	sha256 bytea not null check (length(sha256) = 32),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index certificates_by_date on destruction_certificates (centre_id, recorded_at desc);
select protect_centre_table('destruction_certificates', 'select, insert');

-- She said that she will not come: the desk notes it, whoever holds the sheet sees it.
create table announced_absences (
	seance_id uuid not null,
	enrolment_id uuid not null,
	centre_id uuid not null,
	group_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (seance_id, enrolment_id),
	foreign key (centre_id, seance_id) references seances (centre_id, id) on delete cascade,
	foreign key (group_id, seance_id) references seances (group_id, id),
	foreign key (group_id, enrolment_id) references enrolments (group_id, id) on delete cascade
);
create index absences_of_an_enrolment on announced_absences (enrolment_id);
select protect_centre_table('announced_absences', 'select, insert, delete');

-- A confidential number was met and refused: how many of which kind, where; never what it was.
create table refused_secrets (
	id uuid primary key default uuidv7(),
	centre_id uuid not null references centres,
	kind text not null check (kind in ('nir', 'iban', 'rib', 'card', 'password')),
	place text not null check (place ~ '^[a-z]+(-[a-z]+)*$'),
	times integer not null check (times > 0),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members
);
create index refused_secrets_by_date on refused_secrets (centre_id, recorded_at);
select protect_centre_table('refused_secrets', 'select, insert');

-- What was sent once the sign-in had ended: kept sealed for her alone, the time to sign in again.
create table kept_forms (
	id uuid primary key default uuidv7(),
	staff_id uuid not null references staff_members on delete cascade,
	-- Sealed with a key of which one half is in her browser, and the other outside the database.
	sealed bytea not null check (length(sealed) <= 300000),
	recorded_at timestamptz not null
);
create index kept_forms_of_somebody on kept_forms (staff_id, recorded_at);
create index kept_forms_over on kept_forms (recorded_at);
alter table kept_forms enable row level security;
alter table kept_forms force row level security;
create policy door on kept_forms to declic_keys using (true) with check (true);
grant select, insert, delete on kept_forms to declic_keys;
select let_backups_read('kept_forms');
-- What an import remembers of a person goes with her name; the import can no longer be undone.
grant update, delete on import_writes to declic_app;
