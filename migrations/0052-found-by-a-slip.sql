-- Two ways more of finding somebody: by any end of her number, from two figures on, and by a name with
-- one letter wrong, missing or too many in how it sounds (« janine » and « Jeannine »).

-- A sound without each of its letters in turn: two sounds one slip apart share one of these, or one of
-- them is the other. Too short, nearly everything would be near.
create function slips_of(sound text) returns table (slip text) language sql immutable parallel safe as
$$
	select distinct substr(sound, 1, nth - 1) || substr(sound, nth + 1)
	from generate_series(1, length(sound)) as nth where length(sound) > 3
$$;

-- As before, but for the two of them: her numbers from the end (%), her sounds without a letter (-).
create or replace function search_terms_of(people_ids uuid[])
returns table (centre_id uuid, term text, person_id uuid)
language sql stable as
$$
	with named as (select * from person_identities i where i.person_id = any (people_ids)),
	words as (
		select i.centre_id, i.person_id, w.word,
			case when length(w.word) > 2 then sound_of_name(w.word) end as sound
		from named i cross join lateral string_to_table(i.name_key, ' ') as w(word) where w.word <> ''
	)
	select w.centre_id, w.word, w.person_id from words w
	union
	select w.centre_id, '=' || w.sound, w.person_id from words w where w.sound is not null
	union
	select w.centre_id, '-' || s.slip, w.person_id from words w cross join lateral slips_of(w.sound) s
	union
	select i.centre_id, '~' || fold_name(i.family_name || ' ' || i.given_name), i.person_id from named i
	union
	select i.centre_id, '@' || p.birth_year, i.person_id
	from named i join people p on p.id = i.person_id where p.birth_year is not null
	union
	select i.centre_id, t.term, i.person_id
	from named i join person_phones n on n.person_id = i.person_id
	cross join lateral (select regexp_replace(n.number, '^\+33', '0') as dialled) d
	cross join lateral (values ('#' || d.dialled), ('%' || reverse(d.dialled))) as t(term)
	union
	select i.centre_id, '#' || regexp_replace(lower(m.number), '[^[:alnum:]]', '', 'g'), i.person_id
	from named i join member_numbers m on m.person_id = i.person_id
$$;

-- Those whom the centres know already: the owner obeys the policies too, but for this moment.
alter table people no force row level security;
alter table person_identities no force row level security;
alter table person_phones no force row level security;
alter table member_numbers no force row level security;
alter table person_search_terms no force row level security;
select refresh_search_terms(array(select person_id from person_identities));
alter table people force row level security;
alter table person_identities force row level security;
alter table person_phones force row level security;
alter table member_numbers force row level security;
alter table person_search_terms force row level security;
