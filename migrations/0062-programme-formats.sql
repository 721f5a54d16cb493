-- Which steps a programme has (study-2.3): a course that one commits oneself to, questions that one
-- enrols for and comes with, a place where one comes freely, or a year that one joins.
alter table programmes add column format text check (format in ('course', 'questions', 'free', 'year'));

-- Whoever migrates may be held by the rows' own protection: it is set aside for what is carried over.
alter table programmes no force row level security;
alter table programme_aliases no force row level security;
update programmes p set format = case
	when p.counted_by = 'year' then 'year'
	when p.slug = 'senou' or exists (select from programme_aliases a
		where a.programme_id = p.id and a.alias in ('sénou', 'senou')) then 'questions'
	when p.slug in ('perfectionnement', 'fablab') then 'free'
	else 'course' end;
alter table programmes force row level security;
alter table programme_aliases force row level security;

-- Joining for the year is one of the formats: it is said once.
alter table programmes alter column format set not null, drop column counted_by;
