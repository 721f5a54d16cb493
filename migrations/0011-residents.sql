-- What a transaction is about, for a visitor who has no account: a partner's link opens one thing,
-- and row-level security lets it see nothing else.
create function acting_subject() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('declic.subject', true), '')::uuid $$;

-- Optional, each with its reason on screen; null is « unknown », which costs nothing.
alter table people
	add column qpv text check (qpv in ('yes', 'no')),
	add column social_status text check (social_status in ('retraite', 'sans_emploi', 'en_emploi', 'scolarise'));

create table person_emails (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	address text not null check (address ~ '^[^\s@]+@[^\s@]+$' and length(address) <= 254),
	owner text not null check (owner in ('own', 'responsible-adult')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	unique (person_id, address),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index emails_by_address on person_emails (centre_id, address);
select protect_centre_table('person_emails', 'select, insert, update, delete');

-- She said that she has no telephone: not the same as a number nobody asked for.
create table phone_absences (
	person_id uuid primary key,
	centre_id uuid not null,
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('phone_absences', 'select, insert, delete');

-- Under 15 the contact is the responsible adult; from 15 to 17 that adult is recorded too
-- (loi Informatique et Libertés, art. 45).
create table responsible_adults (
	person_id uuid primary key,
	centre_id uuid not null,
	family_name text not null check (length(family_name) between 1 and 120),
	given_name text not null check (length(given_name) between 1 and 120),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
select protect_centre_table('responsible_adults', 'select, insert, update, delete');

-- Her number in the centre's own list of members; a family may share one.
create table member_numbers (
	person_id uuid not null,
	centre_id uuid not null,
	number text not null check (length(number) between 1 and 40),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	primary key (person_id, number),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index members_by_number on member_numbers (centre_id, number);
select protect_centre_table('member_numbers', 'select, insert, update, delete');

-- She was told what is kept, why and how long: which version of the text, and how.
create table person_notices (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	text_version text not null check (length(text_version) between 1 and 40),
	told_by text not null check (told_by in ('spoken', 'paper', 'screen')),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index notices_of_a_person on person_notices (person_id);
select protect_centre_table('person_notices', 'select, insert, update, delete');

-- What she agreed to, refused, or took back: each answer is a line, the last one counts.
create table person_consents (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	purpose text not null check (purpose in ('partner', 'other-centre', 'photo', 'reminders')),
	answer text not null check (answer in ('given', 'refused', 'withdrawn')),
	text_version text not null check (length(text_version) between 1 and 40),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index consents_of_a_person on person_consents (person_id, purpose, recorded_at desc);
select protect_centre_table('person_consents', 'select, insert, update, delete');

-- For those who follow her, never for the desk: the policy says it, whatever a screen does.
create table person_notes (
	id uuid primary key default uuidv7(),
	person_id uuid not null,
	centre_id uuid not null,
	text text not null check (length(text) between 1 and 2000),
	recorded_at timestamptz not null,
	recorded_by uuid references staff_members,
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index notes_of_a_person on person_notes (person_id, recorded_at desc);
select protect_centre_table('person_notes', 'select, insert, update, delete');
create policy not_for_the_desk on person_notes as restrictive to declic_app
	using ((select acting_role()) <> 'accueil') with check ((select acting_role()) <> 'accueil');

-- How a name sounds, for « Lefèvre » heard and « Lefebvre » written: two names of one sound are
-- only ever proposed, never taken for one another. Takes a word without accents, in small letters.
create function sound_of_name(word text) returns text language plpgsql immutable parallel safe as
$$
declare
	said text := word;
	rule text[];
begin
	foreach rule slice 1 in array array[
		['sch|ch(?![rl])', '§'], ['ph', 'f'], ['bv', 'v'], ['w', 'v'],
		['c(?=[eiy])|sc(?=[ei])', 's'], ['qu|q|ck|c', 'k'],
		['g(?=[eiy])', 'j'], ['z', 's'], ['h', ''],
		['eaux?|aux?|ou', 'o'], ['ai|ei|ay|ey', 'e'], ['y', 'i'],
		['(.)\1+', '\1'], ['(?<=...)[estdpx]+$', '']
	] loop
		said := regexp_replace(said, rule[1], rule[2], 'g');
	end loop;
	return said;
end
$$;

-- What a resident is searched by, written by the tables themselves so that no way in forgets it:
-- the words of her name, how each sounds (=), her name as a list sorts it (~), her birth year (@),
-- her numbers (#) and how a telephone ends (%). Without a name nobody is found by her numbers.
-- Plain text in the order of its bytes: beginnings are looked up in the index, under any policy.
create table person_search_terms (
	centre_id uuid not null,
	term text collate "C" not null,
	person_id uuid not null,
	primary key (centre_id, term, person_id),
	foreign key (centre_id, person_id) references people (centre_id, id) on delete cascade
);
create index search_terms_of_a_person on person_search_terms (person_id);
select protect_centre_table('person_search_terms', 'select, insert, delete');

-- As foldText does in the application: small letters, without accents nor signs.
create function fold_name(name text) returns text language sql immutable parallel safe as
$$
	select trim(regexp_replace(regexp_replace(
		normalize(replace(replace(lower(name), 'œ', 'oe'), 'æ', 'ae'), nfd),
		'[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

create function search_terms_of(people_ids uuid[]) returns table (centre_id uuid, term text, person_id uuid)
language sql stable as
$$
	with named as (select * from person_identities i where i.person_id = any (people_ids))
	select i.centre_id, w.word, i.person_id
	from named i cross join lateral string_to_table(i.name_key, ' ') as w(word) where w.word <> ''
	union
	select i.centre_id, '=' || sound_of_name(w.word), i.person_id
	from named i cross join lateral string_to_table(i.name_key, ' ') as w(word) where length(w.word) > 2
	union
	select i.centre_id, '~' || fold_name(i.family_name || ' ' || i.given_name), i.person_id from named i
	union
	select i.centre_id, '@' || p.birth_year, i.person_id
	from named i join people p on p.id = i.person_id where p.birth_year is not null
	union
	select i.centre_id, t.term, i.person_id
	from named i join person_phones n on n.person_id = i.person_id
	cross join lateral (values ('#' || regexp_replace(n.number, '^\+33', '0')), ('%' || right(n.number, 4))) as t(term)
	union
	select i.centre_id, '#' || regexp_replace(lower(m.number), '[^[:alnum:]]', '', 'g'), i.person_id
	from named i join member_numbers m on m.person_id = i.person_id
$$;

create function refresh_search_terms(people_ids uuid[]) returns void language plpgsql as
$$
begin
	delete from person_search_terms t where t.person_id = any (people_ids)
		and not exists (select from search_terms_of(people_ids) n
			where n.centre_id = t.centre_id and n.term = t.term and n.person_id = t.person_id);
	insert into person_search_terms (centre_id, term, person_id)
	select n.centre_id, n.term, n.person_id from search_terms_of(people_ids) n
	on conflict do nothing;
end
$$;

create function search_terms_of_new_rows() returns trigger language plpgsql as
$$
begin
	perform refresh_search_terms((select array_agg(distinct (to_jsonb(n) ->> tg_argv[0])::uuid) from new_rows n));
	return null;
end
$$;
create function search_terms_of_old_rows() returns trigger language plpgsql as
$$
begin
	perform refresh_search_terms((select array_agg(distinct (to_jsonb(o) ->> tg_argv[0])::uuid) from old_rows o));
	return null;
end
$$;
create function search_terms_of_changed_rows() returns trigger language plpgsql as
$$
begin
	perform refresh_search_terms((select array_agg(distinct id) from (
		select (to_jsonb(n) ->> tg_argv[0])::uuid from new_rows n
		union select (to_jsonb(o) ->> tg_argv[0])::uuid from old_rows o) touched(id)));
	return null;
end
$$;
create function index_for_search(target regclass, key text) returns void language plpgsql as
$$
begin
	execute format('create trigger search_insert after insert on %s referencing new table as new_rows
		for each statement execute function search_terms_of_new_rows(%L)', target, key);
	execute format('create trigger search_update after update on %s referencing old table as old_rows new table as new_rows
		for each statement execute function search_terms_of_changed_rows(%L)', target, key);
	execute format('create trigger search_delete after delete on %s referencing old table as old_rows
		for each statement execute function search_terms_of_old_rows(%L)', target, key);
end
$$;
revoke execute on function index_for_search(regclass, text) from public;
select index_for_search('person_identities', 'person_id');
select index_for_search('person_phones', 'person_id');
select index_for_search('member_numbers', 'person_id');
-- A birth year comes with the person, before her name: only a correction of it is heard here.
create trigger search_update after update on people referencing old table as old_rows new table as new_rows
	for each statement execute function search_terms_of_changed_rows('id');

-- Those whom the centres know already: the owner obeys the policies too, but for this moment.
alter table people no force row level security;
alter table person_identities no force row level security;
alter table person_phones no force row level security;
alter table person_search_terms no force row level security;
select refresh_search_terms(array(select person_id from person_identities));
alter table people force row level security;
alter table person_identities force row level security;
alter table person_phones force row level security;
alter table person_search_terms force row level security;

select log_imports_of('person_emails', 'id');
select log_imports_of('member_numbers', 'person_id', 'number');
alter table import_writes drop constraint import_writes_check;
alter table import_writes add constraint import_writes_check check (before is null or table_name not in
	('person_identities', 'person_phones', 'person_traces', 'person_emails', 'member_numbers'));
